package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that can be printed is compiled, and means what the language says. */
class CompiledFormTest {

    private static final String ORDER =
            """
            {"id": "event_1", "type": "customer.order.paid", "created_at": "2026-11-23T10:00:00Z", "data": {
              "customer": {"id": "cust_1", "name": "Z\u0142oty \\"A\\" \\\\u0022", "email": "a@example.com"},
              "order": {"id": "ord_1", "status": "PAID", "amount": 300, "total_amount": 300,
                "metadata": {"rate": 19.90, "gift": true, "at": "2026-01-01T00:00:00Z"},
                "items": [{"product_id": "prod_a", "price": 100, "quantity": 2},
                          {"product_id": "prod_b", "price": 200}]}}}
            """;

    private static final String TIER =
            """
            {"id": "event_2", "type": "customer.loyalty.tier.upgraded", "created_at": "2026-11-23T10:00:00Z", "data": {
              "customer": {"id": "cust_1"}, "campaign": {"name": "Juniper Rewards"},
              "loyalty_tier_from": {"name": "Silver"}, "loyalty_tier_to": {"name": "Gold"}}}
            """;

    private static final List<String> HOLD = List.of(
            "order.amount == 300",
            "order.amount != 299",
            "order.amount > 299.5",
            "300 <= order.amount",
            "order.metadata.number(\"rate\") == 19.9",
            "order.metadata.flag(\"gift\")",
            "order.metadata.flag(\"gift\") == true",
            "order.metadata.time(\"at\") < \"2026-01-01T00:01Z\"",
            "occurredAt >= \"2026-11-23T11:00+01:00\"",
            "order.amount in (1, 300.0)",
            "order.status not in (\"CREATED\")",
            "order.status in (\"PAID\", \"FULFILLED\") && order.amount < 1000",
            "order.status str[startsWith] \"PA\"",
            "order.status str[endsWith] \"ID\"",
            "order.status str[length] 4",
            "profile.name == \"Z\u0142oty \\\"A\\\" \\\\u0022\"",
            "profile.phone.absent",
            "!profile.name.absent",
            "!(profile.phone == \"1\")",
            "!(profile.phone != \"1\")",
            "customer.absent || order.amount == 1",
            "customer.segments not contains \"vip\"",
            "!(\"vip\" memberOf customer.segments)",
            "\"vip\" not memberOf customer.segments",
            "order.amount + 1 * 2 - 4 / 3 == 301",
            "(order.amount + 1) * 2 == 602",
            "-order.amount == -300",
            "order.amount / 7 == 42",
            "order.amount / 7.0 > 42.8",
            "order.metadata.number(\"rate\") * 2 == 39.8",
            "percent(order.amount, \"1.5\") == 5",
            "percent(order.metadata.number(\"rate\"), \"100\") == 20",
            "true",
            "1 == 1",
            "$t : order.amount, $t == 300",
            "$t : order.amount + 1, $t == 301",
            "$t : order.amount, $t + 1 == 301",
            "$c : profile, $c.email == \"a@example.com\"",
            "$n : profile.phone.absent, $n",
            "$s : customer.segments, $s not contains \"x\"",
            "data.text(\"order.id\") == \"ord_1\"",
            "history.purchases(\"30 days\").atLeast(5000).count == 0",
            "history.purchases(\"30 days\").atLeast(order.amount).count == 0",
            "customer.tier(order.status).absent",
            "given.within(\"7 days\").of(\"message.send\").count < 2",
            "causedBy.absent",
            "local.in(\"Europe/Warsaw\").hour.absent");

    private static final List<String> DO_NOT_HOLD = List.of(
            "order.amount == 299",
            "profile.phone == \"1\"",
            "profile.phone != \"1\"",
            "profile.phone in (\"1\")",
            "profile.phone not in (\"1\")",
            "profile.name not in (profile.phone)",
            "profile.phone str[startsWith] \"\"",
            "profile.phone memberOf customer.segments",
            "profile.phone not memberOf customer.segments",
            "order.metadata.flag(\"none\")",
            "order.metadata.flag(\"none\") == false",
            "order.metadata.flag(\"none\") != true",
            "order.discountAmount + 1 > 0",
            "order.discountAmount * 0 == 0",
            "percent(order.discountAmount, \"1\") < 1",
            "false",
            "!customer.absent",
            "customer.points >= 1000 || customer.points < 1000");

    @TestFactory
    List<DynamicTest> constraintsHoldAsTheLanguageSays() {
        return List.of(
                DynamicTest.dynamicTest("hold", () -> assertThat(holding(HOLD)).containsExactlyElementsOf(HOLD)),
                DynamicTest.dynamicTest(
                        "do not hold", () -> assertThat(holding(DO_NOT_HOLD)).isEmpty()));
    }

    /** All in one promotion: compiling is what takes time. */
    private static List<String> holding(List<String> constraints) {
        StringBuilder drl = new StringBuilder("package promotions.test\n");
        for (int i = 0; i < constraints.size(); i++) {
            drl.append("rule \"test: ").append(i).append("\" when OrderPaid( ").append(constraints.get(i));
            drl.append(" ) then actions.grantReward(\"").append(i).append("\"); end\n");
        }
        return asks(Texts.source(drl.toString()), ORDER).stream()
                .map(asked -> constraints.get(Integer.parseInt(asked.substring("grant ".length()))))
                .sorted((left, right) -> Integer.compare(constraints.indexOf(left), constraints.indexOf(right)))
                .toList();
    }

    @Test
    void navigatesThroughAccessorsThatAreKeywordsElsewhere() {
        assertThat(asks(Texts.when("TierUpgraded( from.name == \"Silver\", to.name == \"Gold\" )"), TIER))
                .containsExactly("grant r");
    }

    @Test
    void matchesEveryTypeWithThePatternOnActivity() {
        assertThat(asks(Texts.when("Activity( type == \"customer.order.paid\" )"), ORDER))
                .containsExactly("grant r");
    }

    @Test
    void firesOnceForEachElementThatMatches() {
        assertThat(asks(
                        Texts.rule(
                                "$a : OrderPaid() $i : OrderItem( $p : price, price >= 100 ) from $a.order.items",
                                "actions.grantReward($i.productId, $p);"),
                        ORDER))
                .containsExactlyInAnyOrder("grant prod_a x 100", "grant prod_b x 200");
    }

    @Test
    void comparesElementsWithWhatWasBoundBefore() {
        assertThat(asks(
                        Texts.rule(
                                "$a : OrderPaid( $items : order.items )"
                                        + " OrderItem( $p : price ) from $items"
                                        + " OrderItem( price > $p, $q : price ) from $a.order.items",
                                "actions.grantReward(\"r\", $q - $p);"),
                        ORDER))
                .containsExactly("grant r x 100");
    }

    @Test
    void judgesNotExistsAndOr() {
        assertThat(asks(
                        Texts.when("$a : OrderPaid()"
                                + " not( OrderItem( price > 200 ) from $a.order.items )"
                                + " exists( OrderItem( $p : price ) from $a.order.items"
                                + " and OrderItem( price < $p ) from $a.order.items )"
                                + " not( OrderItem( $x : price ) from $a.order.items"
                                + " and not( OrderItem( price >= $x ) from $a.order.items ) )"
                                + " ( OrderItem( price == 100 ) from $a.order.items"
                                + " or ( OrderItem( $y : price, price == 200 ) from $a.order.items"
                                + " and exists OrderItem( price < $y ) from $a.order.items )"
                                + " or OrderItem( price == 300 ) from $a.order.items )"),
                        ORDER))
                .containsExactly("grant r", "grant r");
    }

    @Test
    void talliesExactlyAndPassesOverWhatIsAbsent() {
        assertThat(asks(
                        Texts.rule(
                                "$a : OrderPaid( $t : order.amount )"
                                        + " accumulate( OrderItem( $p : price, $q : quantity ) from $a.order.items ;"
                                        + " $sum : sum($p), $least : min($p), $most : max($q), $n : count(),"
                                        + " $mean : average($p), $worth : sum($p * $q + $t) ; $sum == $t, $n == 2 )",
                                "actions.grantReward(\"r\").with(\"sum\", $sum).with(\"least\", $least)"
                                        + ".with(\"most\", $most).with(\"mean\", $mean).with(\"worth\", $worth);"),
                        ORDER))
                .containsExactly(
                        "grant r", "with sum=300", "with least=100", "with most=2", "with mean=150", "with worth=500");
    }

    @Test
    void matchesNothingWhenTheExtremeOfNothingIsAsked() {
        assertThat(asks(
                        Texts.when("$a : OrderPaid() accumulate( OrderItem( price > 900, $p : price )"
                                + " from $a.order.items ; $least : min($p), $n : count() )"),
                        ORDER))
                .isEmpty();
    }

    @Test
    void sumsNothingToZero() {
        assertThat(asks(
                        Texts.rule(
                                "$a : OrderPaid() accumulate( ( OrderItem( price > 900, $p : price ) from $a.order.items"
                                        + " and OrderItem() from $a.order.items ) ; $sum : sum($p) ; $sum == 0 )",
                                "actions.grantReward(\"r\", $sum + 1);"),
                        ORDER))
                .containsExactly("grant r x 1");
    }

    @Test
    void asksWithRecipientVariablesExpiryAndLimitKey() {
        assertThat(asks(
                        Texts.source(
                                """
                                package promotions.test
                                rule "test: it"
                                    @limit("1 per customer", "1 per customer and order.id per 30 days")
                                when
                                    $a : OrderPaid( $who : profile )
                                then
                                    actions.to($who).grantReward("r").with("rate", $a.order.metadata.number("rate"));
                                    actions.to("cust_2").addPoints("p", percent($a.order.amount, "10"), "x").expires("2 hours");
                                    actions.to($a.customer).grantReward("end; \\"then\\" // \\\\u0022 \u00e9 \\n");
                                end
                                """),
                        ORDER))
                .containsExactly(
                        "key 1=ord_1",
                        "Profile <- grant r",
                        "with rate=19.90",
                        "cust_2 <- points 30 p x",
                        "expires 2 hours",
                        "Customer <- grant end; \"then\" // \\u0022 \u00e9 \n");
    }

    @Test
    void compilesAPromotionNamedLikeAWordOfJava() {
        String drl = "package promotions.new\nrule \"new: it\" when OrderPaid() then actions.grantReward(\"r\"); end";
        assertThat(asks(new PromotionSource("new", "new.drl", drl), ORDER)).containsExactly("grant r");
    }

    private static List<String> asks(PromotionSource source, String activity) {
        return CompiledForm.asks(
                Printer.print(Texts.approved(source)), read(activity).in(decided()));
    }

    private static Context decided() {
        Context none = Context.NONE;
        return new Context(
                none.customer(),
                none.previously(),
                none.history(),
                none.given(),
                none.causedBy(),
                none.local(),
                new Allowance());
    }

    private static Activity read(String json) {
        try {
            return ActivityCodec.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidActivityException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
