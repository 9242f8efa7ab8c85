package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuccessorTest {
    private static final String PAID =
            """
            rule "test: paid" @limit("1 per customer") @budget("9 actions")
            when OrderPaid( order.amount > 100 ) then actions.grantReward("r"); end
            """;
    private static final String VIEWED =
            """
            rule "test: viewed"
            when Activity( type == "page.viewed" ) then actions.trackEvent("e"); end
            """;

    @Test
    void hasNothingToSayOfAPromotionThatOnlyChangesItsConditions() {
        assertThat(warnings(PAID, PAID.replace("100", "200"))).isEmpty();
        assertThat(warnings(null, PAID)).isEmpty();
    }

    @Test
    void saysWhichCountersStartAnew() {
        assertThat(warnings(PAID, PAID.replace("1 per customer", "2 per customer")))
                .containsExactly("test.drl:2:26 this limit was \"1 per customer\": it starts at nothing, whatever was"
                        + " given before; keep its text, letter by letter, if what was given before must count");
        assertThat(warnings(PAID, PAID.replace("9 actions", "9  actions")))
                .containsExactly("test.drl:2:52 this budget was \"9 actions\": it starts at nothing, whatever was"
                        + " given before; keep its text, letter by letter, if what was given before must count");
        assertThat(warnings(
                        PAID,
                        PAID.replace("\"1 per customer\"", "\"1 per customer\", \"5 per customer and order.id\"")))
                .containsExactly("test.drl:2:44 this limit is new: it starts at nothing, whatever was given before;"
                        + " publish it, if what was given before need not count");
    }

    @Test
    void saysWhichLimitsAndBudgetsAreGone() {
        assertThat(warnings(PAID, PAID.replace(" @limit(\"1 per customer\")", "")))
                .containsExactly("test.drl:2:1 the limit \"1 per customer\" is gone: nothing of it holds this rule back"
                        + " now; put @limit(\"1 per customer\") back, if that is not meant");
        assertThat(warnings(PAID, PAID.replace(" @budget(\"9 actions\")", "")))
                .singleElement()
                .asString()
                .contains("the budget \"9 actions\" is gone");
    }

    @Test
    void knowsARuleThatWasRenamed() {
        assertThat(warnings(VIEWED + PAID, VIEWED + PAID.replace("test: paid", "test: order paid")))
                .containsExactly("test.drl:4:1 this rule was called \"test: paid\": its limits and budgets start anew;"
                        + " keep the name, and write the new one into @title");
        assertThat(warnings(VIEWED, VIEWED.replace("test: viewed", "test: seen")))
                .isEmpty();
    }

    @Test
    void saysWhichRulesAreGone() {
        assertThat(warnings(VIEWED + PAID, VIEWED))
                .containsExactly("test.drl:1:1 the rule \"test: paid\" is gone, and with it what it has counted;"
                        + " put it back under the same name, if that is not meant");
        assertThat(warnings(PAID + VIEWED, PAID))
                .singleElement()
                .asString()
                .contains("the rule \"test: viewed\" is gone;");
    }

    @Test
    void saysWhatNobodyListensToAnyMore() {
        String failed = PAID.replace("OrderPaid( order.amount > 100 )", "MessageFailed()");
        assertThat(warnings(PAID, failed))
                .containsExactly("test.drl:3:6 nobody listens to customer.order.paid any more;"
                        + " keep a rule on OrderPaid, if that is not meant");
        assertThat(warnings(PAID, failed + VIEWED)).isEmpty();
        Promotion other = promotion("other", PAID.replace("100", "5"));
        assertThat(Successor.warnings(promotion("test", PAID), promotion("test", failed), List.of(other)))
                .isEmpty();
    }

    @Test
    void tellsOnceOfSeveralRulesThatListenedToTheSame() {
        String two = PAID + PAID.replace("test: paid", "test: more").replace("100", "900");
        assertThat(warnings(two, two.replace("OrderPaid( order.amount > ", "OrderUpdated( order.amount > ")))
                .singleElement()
                .asString()
                .contains("nobody listens to customer.order.paid any more");
    }

    @Test
    void findsTheSameRuleInAnotherPromotionInForce() {
        Promotion next = promotion("test", PAID);
        assertThat(Successor.warnings(null, next, List.of(next, promotion("other", PAID))))
                .extracting(Problem::toString)
                .containsExactly("test.drl:2:1 the promotion other in force has the same rule: both would give;"
                        + " pause other, or put both rules into one @exclusive group");
        assertThat(Successor.warnings(null, next, List.of(promotion("other", PAID.replace("100", "101")))))
                .isEmpty();
    }

    @Test
    void letsTheSameRuleStandInAnotherYearOrInOneExclusiveGroup() {
        String year = PAID.replace("@limit", "@valid(\"2026-01-01T00:00 .. 2027-01-01T00:00 UTC\") @limit");
        assertThat(Successor.warnings(
                        null,
                        promotion("test", year.replace("2027", "2028").replace("2026", "2027")),
                        List.of(promotion("other", year))))
                .isEmpty();
        String group = PAID.replace("@limit", "@exclusive(\"g\") @limit");
        assertThat(Successor.warnings(null, promotion("test", group), List.of(promotion("other", group))))
                .isEmpty();
    }

    @Test
    void findsNamesOfOtherPromotionsAndGroupsThatAreMisspelled() {
        String given = PAID.replace("order.amount > 100", "given.by(\"welcom\").count == 0");
        assertThat(Successor.warnings(null, promotion("test", given), List.of(promotion("welcome", VIEWED))))
                .extracting(Problem::toString)
                .containsExactly("test.drl:3:26 no promotion in force is called \"welcom\": this counts what it gave"
                        + " earlier, if it ever did; did you mean \"welcome\"?");
        assertThat(Successor.warnings(null, promotion("welcom", given), List.of()))
                .isEmpty();

        String sale = PAID.replace("@limit", "@exclusive(\"flash sale\") @limit");
        String other = sale.replace("flash sale", "flash-sale").replace("100", "5");
        assertThat(Successor.warnings(null, promotion("test", sale), List.of(promotion("other", other))))
                .extracting(Problem::toString)
                .containsExactly("test.drl:2:1 only this rule is in the exclusive group \"flash sale\";"
                        + " did you mean \"flash-sale\"?");
        assertThat(Successor.warnings(null, promotion("test", sale), List.of())).isEmpty();
    }

    private static List<String> warnings(@Nullable String inForce, String next) {
        return Successor.warnings(
                        inForce == null ? null : promotion("test", inForce), promotion("test", next), List.of())
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static Promotion promotion(String name, String rules) {
        return Texts.approved(new PromotionSource(name, name + ".drl", "package promotions." + name + "\n" + rules));
    }
}
