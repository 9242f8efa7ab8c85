package io.promoment.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules on paid orders, put together at random from what the language has. */
final class GeneratedRules {
    private static final List<String> TESTS = List.of(
            "order.totalAmount >= 3000",
            "order.totalAmount != 2000",
            "order.totalAmount in (1000, 2000, 3000)",
            "order.totalAmount not in (1000, order.initialAmount)",
            "order.initialAmount > 0",
            "order.initialAmount.absent",
            "order.initialAmount * 2 > order.totalAmount + 500",
            "10000 / order.totalAmount > 3",
            "percent(order.totalAmount, \"12.5\") > 300",
            "customer.consents contains \"Offers by e-mail\"",
            "customer.consents not contains \"Offers by e-mail\"",
            "previously.consents not contains \"Offers by e-mail\"",
            "!(previously.consents contains \"Offers by e-mail\")",
            "!(previously.points >= 1000 || order.totalAmount < 1000)",
            "previously.absent",
            "previously.points < 1000",
            "previously.tier(\"Juniper Rewards\").name != \"Gold\"",
            "customer.id == \"cust_1\"",
            "customer.id str[endsWith] \"2\"",
            "customer.id str[length] 6",
            "customer.name str[startsWith] \"A\"",
            "customer.confirmed",
            "history.count > 3",
            "history.within(\"2 days\").count < 4",
            "history.purchases(\"5 days\").atLeast(2000).count >= 2",
            "given.within(\"1 days\").count <= 3",
            "local.hour < 14",
            "local.date > \"2026-10-23\"",
            "causedBy.absent");

    private static final List<String> CONDITIONS = List.of(
            "OrderItem( quantity > 2 ) from $a.order.items",
            "OrderItem( $amount%1$d : amount, $amount%1$d > 1000, quantity >= 1 ) from $a.order.items",
            "not( OrderItem( quantity > 3 ) from $a.order.items )",
            "not( OrderItem( !(quantity > 0), amount < $a.order.totalAmount ) from $a.order.items )",
            "exists( OrderItem( quantity == 2 ) from $a.order.items )",
            "exists( OrderItem( quantity > 1, $a.previously.points < 500 ) from $a.order.items )",
            "not( TierMembership( name == \"Gold\" ) from $a.previously.tiers )",
            "exists( TierMembership( name == \"Silver\" ) from $a.customer.tiers )",
            "not( exists( TierMembership( name != \"Gold\" ) from $a.previously.tiers ) )",
            "( OrderItem( quantity > 3 ) from $a.order.items or OrderItem( quantity < 1 ) from $a.order.items )",
            "( exists( OrderItem( quantity > 3 ) from $a.order.items ) or not( OrderItem() from $a.order.items ) )",
            "accumulate( OrderItem( $each%1$d : quantity, amount > 0 ) from $a.order.items ; "
                    + "$sum%1$d : sum($each%1$d), $count%1$d : count() ; $sum%1$d > 2, $count%1$d >= 1 )",
            "accumulate( OrderItem( $each%1$d : quantity ) from $a.order.items ; $max%1$d : max($each%1$d) ; $max%1$d >= 2 )",
            "accumulate( OrderItem( $each%1$d : amount, quantity > 1 ) from $a.order.items ; "
                    + "$mean%1$d : average($each%1$d) )");

    private final Random random;

    GeneratedRules(Random random) {
        this.random = random;
    }

    /** The text of a promotion called {@code made}. */
    String promotion(int rules) {
        return IntStream.range(0, rules)
                .mapToObj(this::rule)
                .collect(Collectors.joining("\n", "package promotions.made\n\n", ""));
    }

    private String rule(int number) {
        List<String> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(one(CONDITIONS).formatted(i));
        }
        String tests =
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> test(2)).collect(Collectors.joining(", "));
        return "rule \"made: number " + number + "\"\nwhen\n    $a : OrderPaid( " + tests + " )\n    "
                + String.join("\n    ", conditions) + "\nthen\n    actions.trackEvent(\"n" + number + "\");\nend\n";
    }

    private String test(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> "(" + test(depth - 1) + " && " + test(depth - 1) + ")";
            case 2 -> "(" + test(depth - 1) + " || " + test(depth - 1) + ")";
            case 3 -> "!(" + test(depth - 1) + ")";
            default -> one(TESTS);
        };
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
