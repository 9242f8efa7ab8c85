package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.rules.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of a customer never seen before nothing is known, and nothing that compares with it holds, nor does its negation. */
class PreviouslyTest {
    /** Hold of a customer who was seen before and of whom little is known; not of one never seen. */
    private static final List<String> UNKNOWN = List.of(
            "OrderPaid( previously.consents not contains \"x\" )",
            "OrderPaid( \"x\" not memberOf previously.consents )",
            "OrderPaid( !(previously.consents contains \"x\") )",
            "OrderPaid( !(\"x\" memberOf previously.segments) )",
            "OrderPaid( !(previously.points > 1000) )",
            "OrderPaid( !previously.confirmed )",
            "OrderPaid( previously.confirmed == false )",
            "OrderPaid( !(previously.confirmed && order.totalAmount == 5) )",
            "OrderPaid( !(order.totalAmount == 1 || previously.confirmed) )",
            "OrderPaid( !!(previously.consents not contains \"x\") )",
            "OrderPaid( previously.consents not contains \"x\" || previously.segments not contains \"x\" )",
            "OrderPaid( !(previously.name str[startsWith] \"B\") )",
            "OrderPaid( !(previously.name in (\"Bob\")) )",
            "OrderPaid( previously.lifetime.orders == 0 )",
            "OrderPaid( !(order.totalAmount < previously.lifetime.orders) )",
            "$a : OrderPaid( !($a.previously.tier(\"Juniper\").name == \"Gold\") )",
            "OrderPaid( $before : previously.consents, $before not contains \"x\" )",
            "OrderPaid( $before : previously, !($before.points > 1000) )",
            "OrderPaid( $points : previously.points, !($points > 1000) )",
            "$a : OrderPaid() not( TierMembership( name == \"Gold\" ) from $a.previously.tiers )",
            "$a : OrderPaid( $tiers : previously.tiers ) not TierMembership() from $tiers",
            "$a : OrderPaid() ( not( TierMembership() from $a.previously.tiers ) or exists( OrderItem( amount == 1 ) from $a.order.items ) )",
            "$a : OrderPaid() ( not( TierMembership() from $a.previously.tiers ) and exists( OrderItem( amount == 5 ) from $a.order.items ) )",
            "$a : OrderPaid() exists( OrderItem() from $a.order.items and not( TierMembership() from $a.previously.tiers ) )",
            "$a : OrderPaid() not( OrderItem( amount < $a.previously.lifetime.orders ) from $a.order.items )",
            "$a : OrderPaid() not( OrderItem( $a.previously.consents contains \"x\" ) from $a.order.items )",
            "$a : OrderPaid() not( not( OrderItem( $a.previously.consents not contains \"x\" ) from $a.order.items ) )",
            "$a : OrderPaid() exists( OrderItem( $a.previously.consents not contains \"x\" ) from $a.order.items )",
            "$a : OrderPaid() accumulate( TierMembership() from $a.previously.tiers ; $n : count() ; $n == 0 )",
            "$a : OrderPaid() accumulate( OrderItem( $a.previously.consents contains \"x\" ) from $a.order.items ; $n : count() ; $n < 1 )",
            "$a : OrderPaid() not( OrderItem( amount == 5 ) from $a.order.items and not( not( TierMembership() from $a.previously.tiers ) ) )");

    /** Hold of both: what is absent can be asked for, and what does not depend on it stands. */
    private static final List<String> KNOWN = List.of(
            "OrderPaid( previously.points.absent )",
            "OrderPaid( previously.tier(\"Juniper\").absent )",
            "OrderPaid( previously.absent || previously.consents not contains \"x\" )",
            "OrderPaid( order.totalAmount == 5 || previously.consents contains \"x\" )",
            "OrderPaid( $none : previously.points.absent, $none )",
            "OrderPaid( customer.consents not contains \"x\" )",
            "$a : OrderPaid() not( OrderItem( amount == 1, $a.previously.consents contains \"x\" ) from $a.order.items )");

    private static Ruleset ruleset;

    @BeforeAll
    static void link() {
        List<String> all = new ArrayList<>(UNKNOWN);
        all.addAll(KNOWN);
        ruleset = Programme.of("asks\n"
                + IntStream.range(0, all.size())
                        .mapToObj(
                                index -> "rule \"asks: %s\"\nwhen\n    %s\nthen\n    actions.trackEvent(\"e\");\nend\n"
                                        .formatted(all.get(index).replace("\"", "'"), all.get(index)))
                        .collect(Collectors.joining()));
    }

    @Test
    void isUnknownOfACustomerNeverSeenBefore() {
        assertThat(fired(Customer.unknown("cust_1"))).containsExactlyElementsOf(named(KNOWN.stream()));
    }

    @Test
    void isKnownOfACustomerSeenBefore() {
        Activity seen = Programme.activity(
                "customer.created",
                "event_0",
                Programme.NOON,
                "{\"customer\": {\"id\": \"cust_1\", \"name\": \"Ada\", \"loyalty\": {\"points\": 7}}}");
        Customer before = Fold.apply(Customer.unknown("cust_1"), seen);
        Stream<String> asked =
                Stream.concat(UNKNOWN.stream(), KNOWN.stream()).filter(asks -> !asks.contains("points.absent"));

        assertThat(fired(before)).containsExactlyElementsOf(named(asked));
    }

    private static List<String> named(Stream<String> asked) {
        return asked.map(asks -> "asks: " + asks.replace("\"", "'")).toList();
    }

    private static List<String> fired(Customer before) {
        Activity order = Programme.placed(Programme.paid("event_1", Programme.NOON, 5), before);
        var outcome = RulesetTest.decide(ruleset, order);
        assertThat(outcome.failures()).isEmpty();
        return outcome.firings().stream().map(firing -> firing.rule()).toList();
    }
}
