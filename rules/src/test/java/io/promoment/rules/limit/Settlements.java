package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import io.promoment.rules.Programme;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;

/** Promotions put to an order, and what became of what they asked for. */
final class Settlements {
    static final Activity ORDER = Programme.paid("event_1", Programme.NOON, 500, 400, 300);

    private Settlements() {}

    static List<Tuple> verdicts(Settled settled) {
        return settled.outcome().actions().stream()
                .map(action -> tuple(action.rule(), action.reason()))
                .toList();
    }

    static Asked ask(String annotation, String calls) {
        return asked(once(annotation, calls));
    }

    static String once(String annotation, String calls) {
        return "gift\nrule \"gift: once\"\n" + annotation + "\nwhen\n    OrderPaid()\nthen\n    " + calls + "\nend\n";
    }

    static Asked asked(String promotion) {
        return asked(promotion, ORDER);
    }

    static Asked asked(String promotion, Activity activity) {
        return Programme.of(promotion).ask(activity);
    }

    static Readings used(Asked asked, long used) {
        return counters(asked.demands().get(0).key(), used);
    }

    static Readings counters(Object... keysAndUsed) {
        TreeMap<String, Long> counters = new TreeMap<>();
        for (int i = 0; i < keysAndUsed.length; i += 2) {
            counters.put((String) keysAndUsed[i], ((Number) keysAndUsed[i + 1]).longValue());
        }
        return new Readings(counters, new TreeMap<>());
    }

    static List<ActionStatus> statuses(Settled settled) {
        return settled.outcome().actions().stream().map(DecidedAction::status).toList();
    }

    static List<Reason> reasons(Settled settled) {
        return settled.outcome().actions().stream()
                .map(DecidedAction::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    static String window(Asked asked) {
        return asked.demands().stream()
                .filter(demand -> demand instanceof Demand.WindowDemand)
                .map(Demand::key)
                .findFirst()
                .orElseThrow();
    }
}
