package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String HEAD = "package promotions.test rule \"test: it\"";

    private static final String GOLD =
            """
            package promotions.gold_welcome

            rule "gold welcome: reward on reaching gold"
                @title("Welcome reward for new Gold members")
                @limit("1 per customer per 365 days")
                @budget("10000 actions per calendar month")
            when
                TierUpgraded( to.name == "Gold", customer.consents contains "marketing" )
            then
                actions.grantReward("reward_gold_welcome");
            end

            rule "gold welcome: 500 points from the third order in 30 days"
                @limit("1 per customer per calendar month")
            when
                OrderPaid( customer.tier("Juniper Rewards").name == "Gold", history.purchases("30 days").atLeast(5000).count >= 2 )
            then
                actions.addPoints("Juniper Rewards", 500, "third order in 30 days");
            end
            """;

    @Test
    void readsTheAnnotationsOfARule() {
        Rule rule = gold().rules().get(0);

        assertThat(rule.title()).isEqualTo("Welcome reward for new Gold members");
        assertThat(rule.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.cap()).isEqualTo(1);
            assertThat(limit.period()).isEqualTo(new Period.Sliding(Span.parse("365 days")));
        });
        assertThat(rule.budgets()).singleElement().satisfies(budget -> {
            assertThat(budget.cap()).isEqualTo(10_000);
            assertThat(budget.unit()).isEqualTo(Budget.Unit.ACTIONS);
            assertThat(budget.period()).isEqualTo(new Period.Calendar(CalendarPeriod.MONTH));
        });
    }

    @Test
    void readsThePatternIntoATypedTree() {
        Pattern pattern = gold().rules().get(0).pattern();

        assertThat(pattern.model().getSimpleName()).isEqualTo("TierUpgraded");
        assertThat(pattern.parts())
                .extracting(Pattern.Part::text)
                .containsExactly("to.name == \"Gold\"", "customer.consents contains \"marketing\"");
        Expression.Comparison comparison =
                (Expression.Comparison) ((Pattern.Constraint) pattern.parts().get(0)).test();
        assertThat(comparison.left().type()).isEqualTo(ValueType.Scalar.TEXT);
        assertThat(comparison.position()).isEqualTo(new Position(8, 19));
    }

    @Test
    void readsTheCallsOfARule() {
        assertThat(gold().rules().get(1).calls()).singleElement().satisfies(call -> {
            assertThat(call.word()).isEqualTo("addPoints");
            assertThat(call.position()).isEqualTo(new Position(18, 5));
            assertThat(call.arguments()).hasSize(3);
        });
    }

    @Test
    void knowsWhatARuleListensTo() {
        assertThat(gold().listensTo()).containsExactly("customer.loyalty.tier.upgraded", "customer.order.paid");
        assertThat(Texts.only(Texts.when("MessageFailed()")).listensTo()).hasSize(6);
        assertThat(Texts.only(Texts.when("Activity()")).listensToAll()).isTrue();
        assertThat(Texts.only(Texts.when("UnlistedActivity()")).listensToUnlisted())
                .isTrue();
        assertThat(Texts.only(Texts.when("OrderPaid()")).listensToUnlisted()).isFalse();
    }

    @Test
    void derivesFromLiteralsHowFarBackARuleLooks() {
        HistoryNeed need = gold().rules().get(1).historyNeed();

        assertThat(need.all()).isFalse();
        assertThat(need.unbounded()).isFalse();
        assertThat(need.longest()).isEqualTo(Span.parse("30 days"));
        assertThat(need.types())
                .contains(
                        "customer.order.paid",
                        "customer.redemption.succeeded",
                        "customer.redemption.rollback.succeeded")
                .doesNotContain("customer.created", "customer.sms.sent");
        assertThat(gold().rules().get(0).historyNeed().isEmpty()).isTrue();
    }

    @Test
    void addsUpEverythingThatARuleReads() {
        Rule rule = Texts.only(
                Texts.rule(
                        "$a : OrderPaid( history.count(\"customer.created\", \"7 days\") > 0 ||"
                                + " history.in(\"calendar year\").of(\"customer.updated\").count > 1 )",
                        "actions.grantReward(\"r\", percent($a.history.within(\"400 days\").of(\"customer.sms.sent\").count, \"1\"));"));

        assertThat(rule.historyNeed())
                .isEqualTo(new HistoryNeed(
                        false,
                        new TreeSet<>(List.of("customer.created", "customer.updated", "customer.sms.sent")),
                        Span.parse("400 days"),
                        new TreeSet<>(List.of(CalendarPeriod.YEAR)),
                        false));
    }

    @Test
    void readsAllOfTheHistoryWhereNothingBoundsIt() {
        HistoryNeed need =
                Texts.only(Texts.when("OrderPaid( history.count > 10 )")).historyNeed();

        assertThat(need.all()).isTrue();
        assertThat(need.unbounded()).isTrue();
    }

    @Test
    void derivesWhatOfTheEarlierActionsARuleReads() {
        GivenNeed need = Texts.only(Texts.when("OrderPaid( given.within(\"7 days\").of(\"message.send\").count < 2 )"))
                .givenNeed();

        assertThat(need).isEqualTo(new GivenNeed(true, Span.parse("7 days"), new TreeSet<>(), false));
        assertThat(gold().rules().get(0).givenNeed()).isEqualTo(GivenNeed.NONE);
    }

    @Test
    void readsTheRestOfTheAnnotations() {
        Rule rule = Texts.only(
                Texts.source(
                        """
                package promotions.test
                import io.promoment.core.activity.OrderPaid;
                rule "test: it"
                    @owner("crm") @exclusive("sale") @priority(10) @on_effects
                    @valid("2026-11-27T00:00 .. 2026-12-01T00:00 Europe/Warsaw")
                    @limit("2 per customer and order.id per 12 hours", "9 per customer")
                    @budget("1000 customers", "50000 amount EUR per calendar day")
                when OrderPaid() then actions.creditGift("GC-1", 100, "r"); end
                """));

        assertThat(rule.owner()).isEqualTo("crm");
        assertThat(rule.exclusive()).isEqualTo("sale");
        assertThat(rule.priority()).isEqualTo(10);
        assertThat(rule.onEffects()).isTrue();
        assertThat(rule.valid().from()).isEqualTo(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(rule.valid().contains(rule.valid().until())).isFalse();
        assertThat(rule.limits()).extracting(limit -> limit.key() != null).containsExactly(true, false);
        assertThat(rule.budgets()).extracting(Budget::currency).containsExactly(null, "EUR");
    }

    /** No two names are one package, nor one file where capitals do not count. */
    @Test
    void refusesNamesThatCouldCollide() {
        for (String name : List.of(
                "gold_welcome", "Gold-welcome", "gold--welcome", "-gold", "gold-", "1-gold", "", "gold.welcome")) {
            assertThat(Texts.problems(new PromotionSource(name, "x.drl", GOLD)))
                    .first()
                    .asString()
                    .isEqualTo("x.drl:1:1 a promotion's name is words of small letters and digits, with - between them,"
                            + " a letter first; rename the file");
        }
    }

    private static Promotion gold() {
        return Texts.approved(new PromotionSource("gold-welcome", "gold-welcome.drl", GOLD));
    }

    /** L7: neither the stack nor the heap is the author's. */
    @Test
    void l7RefusesAHeapOfOneThingWhereverItStands() {
        List<String> starts = List.of(
                "",
                HEAD + " ",
                HEAD + " when OrderPaid( ",
                HEAD + " when OrderPaid() ",
                HEAD + " when OrderPaid() then actions.to(");
        for (String start : starts) {
            for (String thing :
                    List.of("(", "!", "not ", "1+", "-", "rule ", "/*", "a.", "@a ", "9", "$", "percent(", "\\")) {
                String text = start + thing.repeat((200_000 - start.length()) / thing.length());
                assertThat(Guard.check(new PromotionSource("test", "test.drl", text)))
                        .isInstanceOf(Checked.Refused.class);
            }
        }
    }

    @Test
    void l7ComparesNoMegabyteWithTheNamesThatMayBeMeant() {
        String text = HEAD + " when OrderPaid( history.of(\"" + "o".repeat(1_000_000) + "\").count > 1 )";
        assertThat(Nearest.to("o".repeat(1_000_000), List.of("order"))).isEmpty();
        assertThat(Guard.check(new PromotionSource("test", "test.drl", text))).isInstanceOf(Checked.Refused.class);
    }
}
