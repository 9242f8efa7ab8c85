package io.promoment.core.decision;

import io.promoment.core.Scalars;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outcome with everything in it, built in either of two orders of insertion. */
final class Sample {
    private Sample() {}

    static Outcome outcome(boolean turned) {
        return new Outcome(
                DecisionStatus.DECIDED,
                List.of(new Firing(
                        "gold-welcome",
                        3,
                        "gold welcome: reward",
                        4,
                        List.of(Matched.activity("OrderPaid", "event_1"), Matched.element("OrderItem", 2)),
                        Scalars.copyOf(map(turned, "$total", 4430L, "$tier", "Gold")),
                        List.of("act_1", "act_2", "act_3", "act_4"))),
                List.of(
                        action("act_1", ActionStatus.GRANTED, null, turned),
                        action(
                                "act_2",
                                ActionStatus.SUPPRESSED,
                                new Reason.LimitReached(
                                        "1 per customer per 30 days",
                                        "gold-welcome|0",
                                        1,
                                        1,
                                        Instant.parse("2026-10-01T00:00:00Z")),
                                turned),
                        action(
                                "act_3",
                                ActionStatus.SUPPRESSED,
                                new Reason.BudgetSpent("100 actions", 100, 100, null),
                                turned),
                        action(
                                "act_4",
                                ActionStatus.SUPERSEDED,
                                new Reason.Superseded("welcome", "other", "other: rule"),
                                turned)),
                List.of(
                        new Failure("broken", 1, "broken: rule", "history.count > 1", Failure.ALLOWANCE),
                        new Failure("broken", 1, "broken: rule", null, Failure.CONSEQUENCE)));
    }

    private static DecidedAction action(String id, ActionStatus status, Reason reason, boolean turned) {
        return new DecidedAction(
                id,
                "points.add",
                "cust_1",
                Scalars.copyOf(map(turned, "points", 500, "program", "Juniper Rewards")),
                status,
                reason,
                "gold-welcome",
                "gold welcome: reward");
    }

    private static Map<String, Object> map(boolean turned, String one, Object first, String two, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(turned ? two : one, turned ? second : first);
        map.put(turned ? one : two, turned ? first : second);
        return map;
    }
}
