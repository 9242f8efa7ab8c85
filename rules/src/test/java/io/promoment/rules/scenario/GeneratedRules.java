package io.promoment.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rules on paid orders, put together at random from all that the language has. */
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
            "causedBy.absent",
            "!causedBy.absent",
            "!(order.totalAmount >= 0 || order.totalAmount * 900000000000000000 > 1)",
            "order.totalAmount * 90000000000000000 > 500 && order.totalAmount > 0",
            "order.status in (\"PAID\", \"FULFILLED\")",
            "\"Offers by e-mail\" memberOf customer.consents",
            "\"Big spenders (90 days)\" not memberOf customer.segments",
            "order.metadata.text(\"channel\") != \"web\"",
            "order.metadata.number(\"weight\") > 1.5",
            "order.metadata.flag(\"gift\")",
            "!order.metadata.flag(\"gift\")",
            "order.metadata.time(\"promised\").absent",
            "data.text(\"order.status\") str[startsWith] \"PA\"",
            "occurredAt >= \"2026-10-21T00:00:00Z\"",
            "customer.lifetime.spent >= 10000 && previously.lifetime.spent < 10000",
            "customer.tier(\"Juniper Rewards\").absent",
            "!previously.absent && previously.lifetime.orders != 2",
            "history.in(\"calendar day\").of(\"customer.order.paid\").count in (0, 2, 4)",
            "history.count(\"customer.order.paid\", \"3 days\") >= 1",
            "history.purchases.total > 4000",
            "history.purchases(\"10 days\").averageTotal >= order.totalAmount",
            "history.purchasesIn(\"calendar month\").containing(\"prod_1\").count == 0",
            "history.firstAt < \"2026-10-21T00:00:00Z\"",
            "history.purchases.lastAt.absent",
            "given.of(\"event.track\").by(\"made\").count not in (0, 3)",
            "given.in(\"calendar day\").lastAt > \"2026-10-21T00:00:00Z\"",
            "local.in(\"America/New_York\").hour >= 8",
            "local.dayOfWeek in (\"MONDAY\", \"TUESDAY\", \"SATURDAY\")");

    /** What stands between commas only. */
    private static final List<String> PARTS = List.of(
            "customer.lifetime.orders >= 3, previously.lifetime.orders < 3",
            "$total%1$d : order.totalAmount, $total%1$d > 1000",
            "$before%1$d : previously.lifetime.orders, $before%1$d < 4",
            "$much%1$d : order.totalAmount * 900000000000000000, order.totalAmount < 5",
            "$paid%1$d : history.purchases(\"5 days\"), $paid%1$d.count >= 1");

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
                    + "$mean%1$d : average($each%1$d) )",
            "( exists( OrderItem( quantity > 1 ) from $a.order.items ) and not( OrderItem( quantity > 3 ) from $a.order.items ) )",
            "not( exists( OrderItem( quantity == 0 ) from $a.order.items ) )",
            "( not( TierMembership() from $a.customer.tiers ) or exists( OrderItem( quantity >= 2 ) from $a.order.items ) or "
                    + "OrderItem( amount > 2000 ) from $a.order.items )",
            "accumulate( OrderItem( $each%1$d : quantity ) from $a.order.items ; $min%1$d : min($each%1$d), $sum%1$d : sum($each%1$d) ; "
                    + "$min%1$d < $sum%1$d )",
            "accumulate( OrderItem( $each%1$d : quantity * 900000000000000000 ) from $a.order.items ; $sum%1$d : sum($each%1$d) ; "
                    + "$sum%1$d > 2 )",
            "exists( OrderItem( product.metadata.text(\"category\") != \"tea\", quantity > 0 || amount > 9000 ) from $a.order.items )");

    private static final List<String> ANNOTATIONS = List.of(
            "",
            "",
            "",
            "@on_effects",
            "@valid(\"2026-10-20T12:00 .. 2026-10-22T12:00 Europe/Warsaw\")",
            "@title(\"Made\")");

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
                IntStream.range(0, random.nextInt(3)).mapToObj(this::part).collect(Collectors.joining(", "));
        return "rule \"made: number " + number + "\"\n" + one(ANNOTATIONS) + "\nwhen\n    $a : OrderPaid( " + tests
                + " )\n    " + String.join("\n    ", conditions) + "\nthen\n    actions.trackEvent(\"n" + number
                + "\");\nend\n";
    }

    private String part(int place) {
        return random.nextInt(4) == 0 ? one(PARTS).formatted(place) : test(2);
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
