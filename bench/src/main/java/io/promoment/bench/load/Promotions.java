package io.promoment.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The promotions of a run: three rules that listen to paid orders, and as many others beside them as are asked for. */
final class Promotions {
    /** The first rule gives each time, so that every activity writes all that one can write; its limit is counted and never full. */
    private static final String LISTENING =
            """
            package promotions.load

            rule "load: 300 points from the fifth order in 30 days"
                @title("Points for regular customers")
                @limit("1000000 per customer per calendar month")
            when
                OrderPaid( order.totalAmount >= 1000, history.purchases("30 days").atLeast(1000).count >= 4 )
            then
                actions.addPoints("Juniper Rewards", 300, "fifth order in 30 days");
            end

            rule "load: a reward for a large order of a Gold member"
            when
                OrderPaid( customer.tier("Juniper Rewards").name == "Gold", order.totalAmount >= 50000 )
            then
                actions.grantReward("reward_gold_order");
            end

            rule "load: a message after twenty orders in 30 days"
            when
                OrderPaid( history.purchases("30 days").count >= 20 )
            then
                actions.sendMessage("EMAIL", "thank-you");
            end
            """;

    /** In each promotion beside: twenty rules, one of which listens to paid orders and fails at its first comparison. */
    private static final int RULES = 20;

    private static final List<String> OTHERS = List.of(
            "TierUpgraded( to.name == \"Tier %d\", customer.consents contains \"marketing\" )",
            "SegmentEntered( segment.name == \"Segment %d\", history.purchases(\"30 days\").count >= 2 )",
            "CustomEventTracked( event.type == \"event_%d\" )",
            "RedemptionSucceeded( order.totalAmount >= %d, history.purchases(\"30 days\").count >= 2 )",
            "PointsAdded( customer.points >= %d, previously.points < 1000 )");

    private Promotions() {}

    /** Writes the promotions of so many rules in all. */
    static Path write(Path folder, int rules) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("load.drl"), LISTENING);
        for (int first = 3; first < rules; first += RULES) {
            String name = "beside-" + first;
            Files.writeString(folder.resolve(name + ".drl"), beside(name, first, Math.min(rules, first + RULES)));
        }
        return folder;
    }

    private static String beside(String name, int first, int end) {
        StringBuilder drl = new StringBuilder("package promotions." + name.replace('-', '_') + "\n");
        for (int number = first; number < end; number++) {
            String pattern = number == first
                    ? "OrderPaid( order.totalAmount >= %d, history.purchases(\"30 days\").count >= 2 )"
                    : OTHERS.get(number % OTHERS.size());
            drl.append("\nrule \"")
                    .append(name.replace('-', ' '))
                    .append(": rule ")
                    .append(number);
            drl.append("\"\n    @limit(\"1 per customer per calendar month\")\nwhen\n    ");
            drl.append(String.format(Locale.ROOT, pattern, 1_000_000 + number));
            drl.append("\nthen\n    actions.grantReward(\"reward_")
                    .append(number)
                    .append("\");\nend\n");
        }
        return drl.toString();
    }
}
