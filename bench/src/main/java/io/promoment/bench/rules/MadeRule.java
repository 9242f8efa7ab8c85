package io.promoment.bench.rules;

import java.util.List;
import java.util.Locale;

/**
 * A made-up rule, and how it is written in each of the two ways: over the one fact of our language, and over an activity, a
 * customer and earlier activities that are facts of their own and joined.
 *
 * @param shape the record of the activity
 * @param activity constraints on the activity, written alike in both ways
 */
record MadeRule(int number, String shape, List<String> activity, List<Condition> customer, List<Past> history) {
    private static final int SECONDS_OF_DAY = 86_400;

    /** A constraint on the customer. */
    record Condition(String ours, String joined) {}

    /**
     * At least so many earlier activities.
     *
     * @param total count purchases of at least this much; negative to count e-mails
     */
    record Past(int days, long total, int atLeast) {
        boolean isPurchase() {
            return total >= 0;
        }
    }

    String name() {
        return "made " + number;
    }

    /** In a promotion of this name. */
    String ours(String promotion) {
        StringBuilder drl = new StringBuilder("rule \"" + promotion.replace('-', ' ') + ": " + name() + "\"\n");
        drl.append("    @limit(\"1 per customer per 30 days\")\nwhen\n    ")
                .append(shape)
                .append("( ");
        drl.append(String.join(", ", activity));
        customer.forEach(condition -> drl.append(", ").append(condition.ours()));
        history.forEach(past -> drl.append(", ").append(ours(past)));
        return drl + " )\nthen\n    actions.grantReward(\"reward_" + number + "\");\nend\n";
    }

    private static String ours(Past past) {
        return past.isPurchase()
                ? String.format(
                        Locale.ROOT,
                        "history.purchases(\"%d days\").atLeast(%d).count >= %d",
                        past.days(),
                        past.total(),
                        past.atLeast())
                : String.format(
                        Locale.ROOT,
                        "history.count(\"customer.email.sent\", \"%d days\") >= %d",
                        past.days(),
                        past.atLeast());
    }

    String joined() {
        StringBuilder drl = new StringBuilder("rule \"" + name() + "\"\nwhen\n    " + shape + "( $who : profile.id");
        activity.forEach(constraint -> drl.append(", ").append(constraint));
        history.forEach(past -> drl.append(since(past)));
        drl.append(" )\n    Buyer( id == $who");
        customer.forEach(condition -> drl.append(", ").append(condition.joined()));
        drl.append(" )\n");
        history.forEach(past -> drl.append(joined(past)));
        return drl + "then\n    fired.add(\"" + name() + "\");\nend\n";
    }

    private static String since(Past past) {
        return ", $since" + past.days() + " : occurredAt.minusSeconds(" + past.days() * SECONDS_OF_DAY + "L)";
    }

    private static String joined(Past past) {
        String type = past.isPurchase() ? "customer.redemption.succeeded" : "customer.email.sent";
        String total = past.isPurchase() ? ", total >= " + past.total() + "L" : "";
        return "    accumulate( $p : Earlier( customer == $who, type == \"" + type + "\"" + total + ", at > $since"
                + past.days() + " ); $n" + past.days() + " : count($p); $n" + past.days() + " >= " + past.atLeast()
                + " )\n";
    }
}
