package io.promoment.rules.engine;

/** Promotions that several tests ask: one that fires for each line, one for each order, one that leaves the numbers. */
final class TestPromotions {
    static final String LINES =
            """
            per-line
            rule "per line: points for each expensive line"
            when
                OrderPaid( $items : order.items, $total : order.totalAmount )
                OrderItem( $amount : amount, amount > 100 ) from $items
            then
                actions.addPoints("Juniper Rewards", $amount, "line");
                actions.trackEvent("line").with("total", $total).expires("2 hours");
            end
            """;
    static final String THANKS =
            """
            thanks
            rule "thanks: for every order"
            when
                OrderPaid( order.totalAmount >= 1 )
            then
                actions.sendMessage("EMAIL", "thanks");
            end
            """;
    /** The numbers of these orders times this leave the range of a long. */
    static final String OVERFLOWING =
            """
            overflowing
            rule "overflowing: too much"
            when
                OrderPaid( $total : order.totalAmount )
            then
                actions.addPoints("Juniper Rewards", $total * 900000000000000000, "much");
            end
            rule "overflowing: in a constraint"
            when
                OrderPaid( order.id != "x", order.totalAmount * 900000000000000000 > 1 )
            then
                actions.trackEvent("never");
            end
            rule "overflowing: not at all"
            when
                OrderPaid( order.totalAmount > 1 )
            then
                actions.trackEvent("fine");
            end
            """;

    private TestPromotions() {}
}
