package io.promoment.app.audit;

import io.promoment.app.storage.Records;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Matched;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decisions of a few customers under a few promotions, of every sort, several of them at the same time. */
final class Crowd {
    private static final List<String> KINDS = List.of("points.add", "reward.grant", "message.send");

    private final Random random = new Random(7);
    private final Records records;
    final List<String> customers = named("cust_");
    final List<String> promotions = named("promotion-");
    final List<String> activities = new ArrayList<>();
    private int position;

    Crowd(Records records) {
        this.records = records;
    }

    private static List<String> named(String prefix) {
        return List.of(Records.unique(prefix), Records.unique(prefix), Records.unique(prefix));
    }

    /** A rule of the first two promotions has the same name. */
    String rule(int promotion, int rule) {
        return "rule " + rule + " of " + promotions.get(Math.max(1, promotion));
    }

    /** Writes as many, three at the time of each batch from the first on. */
    void write(int decisions, int firstBatch) {
        for (int n = 0; n < decisions; n++) {
            String activity = Records.unique("event_");
            activities.add(activity);
            String customer = customers.get(random.nextInt(customers.size()));
            records.decided(activity, customer, ++position, firstBatch + n / 3, outcome(activity, customer));
        }
    }

    private Outcome outcome(String activity, String customer) {
        int sort = random.nextInt(10);
        if (sort < 3) {
            return Outcome.nothing(List.of(DecisionStatus.DECIDED, DecisionStatus.IMPORTED, DecisionStatus.TOO_LATE)
                    .get(sort));
        }
        List<Firing> firings = new ArrayList<>();
        List<DecidedAction> actions = new ArrayList<>();
        for (int ordinal = 0; ordinal <= random.nextInt(3); ordinal++) {
            fire(activity, customer, ordinal, firings, actions);
        }
        return new Outcome(DecisionStatus.DECIDED, firings, actions, List.of());
    }

    private void fire(
            String activity, String customer, int ordinal, List<Firing> firings, List<DecidedAction> actions) {
        int number = random.nextInt(promotions.size());
        String promotion = promotions.get(number);
        String rule = rule(number, random.nextInt(2));
        List<String> ids = new ArrayList<>();
        for (int call = 0; call < random.nextInt(3); call++) {
            String id = Ids.action(activity, promotion, rule, 10 * ordinal + call);
            ids.add(id);
            ActionStatus status = List.of(ActionStatus.values()).get(random.nextInt(3));
            actions.add(new DecidedAction(
                    id,
                    KINDS.get(random.nextInt(KINDS.size())),
                    customer,
                    new TreeMap<>(),
                    status,
                    reason(status),
                    promotion,
                    rule));
        }
        firings.add(new Firing(
                promotion, 1, rule, ordinal, List.of(Matched.activity("OrderPaid", activity)), new TreeMap<>(), ids));
    }

    private static @Nullable Reason reason(ActionStatus status) {
        return switch (status) {
            case GRANTED -> null;
            case SUPPRESSED -> new Reason.LimitReached("1 per customer", "counter", 1, 1, null);
            case SUPERSEDED -> new Reason.Superseded("group", "other", "other: rule");
        };
    }
}
