package io.promoment.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.Customer;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reading;
import io.promoment.core.decision.WindowReading;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.language.Rule;
import io.promoment.rules.limit.Readings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What limits, budgets, groups and failures made of what a rule asked for, and what is said where two answers differ. */
class VerdictsTest {
    private static final String THANKS =
            """
            thanks
            rule "thanks: points"
                @title("Points for orders")
                @limit("1 per customer per 30 days")
                @budget("100 points per calendar month")
            when
                OrderPaid( order.totalAmount >= 1000 )
            then
                actions.addPoints("Juniper Rewards", 5, "thanks");
            end
            """;
    private static final String LIMIT = "limit|thanks|thanks: points|1 per customer per 30 days|cust_1";
    private static final String BUDGET = "budget|thanks|thanks: points|100 points per calendar month|2026-09";
    private static final Instant BEFORE = Instant.parse("2026-09-01T10:00:00Z");

    private static final Instant CAME = Standing.ORDER.occurredAt().plus(Duration.ofDays(31));

    private final Activity order = Standing.ORDER;

    private static Outcome outcome(Ruleset ruleset, Activity activity, Readings readings) {
        return ruleset.settle(ruleset.ask(activity), readings).outcome();
    }

    private Verdict verdict(Ruleset ruleset, Outcome outcome, List<Reading> counters, List<WindowReading> windows) {
        Inputs inputs = new Inputs(
                4,
                "cust_1",
                Customer.unknown("cust_1"),
                List.of(),
                List.of(),
                1,
                counters,
                windows,
                null,
                new TreeMap<>());
        var inForce = ruleset.promotions().get(0);
        Rule rule = inForce.promotion().promotion().rules().get(0);
        return Verdicts.of(outcome, new Verdicts.Seen(order, CAME, inputs, ruleset.settings()))
                .of(inForce.promotion().name(), inForce.version(), rule);
    }

    @Test
    void saysWhatWasGiven() {
        Ruleset ruleset = Programme.of(THANKS);
        Verdict verdict = verdict(ruleset, outcome(ruleset, order, Readings.EMPTY), List.of(), List.of());
        assertThat(verdict.result()).isEqualTo(Verdict.Result.GRANTED);
        assertThat(verdict.sentence())
                .isEqualTo("'Points for orders' fired because the order's total amount is 4000 (at least 1000)."
                        + " It gave points.add (points 5, program Juniper Rewards, reason thanks) to cust_1.");
        assertThat(verdict.isConsistent()).isTrue();
    }

    @Test
    void saysWhichLimitWasReachedWhatItHeldAndWhenItFrees() {
        Ruleset ruleset = Programme.of(THANKS);
        TreeMap<String, List<Readings.Grant>> windows = new TreeMap<>();
        windows.put(LIMIT, List.of(new Readings.Grant(BEFORE, 1)));
        Outcome outcome = outcome(ruleset, order, new Readings(new TreeMap<>(), windows));
        Verdict verdict = verdict(
                ruleset,
                outcome,
                List.of(new Reading(BUDGET, 40, 100)),
                List.of(new WindowReading(LIMIT, List.of(new WindowReading.Grant(BEFORE, 1)))));
        assertThat(verdict.result()).isEqualTo(Verdict.Result.SUPPRESSED);
        assertThat(verdict.sentence())
                .endsWith("the limit of 1 per customer per 30 days was reached, 1 of 1 used; there is room again from"
                        + " 2026-10-01T10:00:00Z.");
        assertThat(verdict.limits())
                .containsExactly(
                        new LimitReading(
                                "budget",
                                "100 points per calendar month",
                                null,
                                40,
                                100,
                                Instant.parse("2026-08-31T22:00:00Z"),
                                Instant.parse("2026-09-30T22:00:00Z"),
                                List.of()),
                        new LimitReading(
                                "limit",
                                "1 per customer per 30 days",
                                "cust_1",
                                1,
                                1,
                                Instant.parse("2026-08-06T10:00:00Z"),
                                Instant.parse("2026-10-05T10:00:00Z"),
                                List.of(new WindowReading.Grant(BEFORE, 1))));
    }

    @Test
    void saysThatABudgetWasSpent() {
        Ruleset ruleset = Programme.of(THANKS);
        TreeMap<String, Long> counters = new TreeMap<>();
        counters.put(BUDGET, 98L);
        Outcome outcome = outcome(ruleset, order, new Readings(counters, new TreeMap<>()));
        assertThat(verdict(ruleset, outcome, List.of(new Reading(BUDGET, 98, 100)), List.of())
                        .sentence())
                .endsWith("the budget of 100 points per calendar month had too little left for it, 98 of 100 used;"
                        + " it begins anew at 2026-09-30T22:00:00Z.");
    }

    @Test
    void saysWhichRuleCameFirst() {
        Ruleset ruleset = Programme.of(
                """
                a-second
                rule "a second: in the group"
                    @exclusive("welcome")
                when
                    OrderPaid()
                then
                    actions.trackEvent("second");
                end
                """,
                """
                the-first
                rule "the first: in the group"
                    @exclusive("welcome")
                    @priority(5)
                when
                    OrderPaid()
                then
                    actions.trackEvent("first");
                end
                """);
        Verdict verdict = verdict(ruleset, outcome(ruleset, order, Readings.EMPTY), List.of(), List.of());
        assertThat(verdict.result()).isEqualTo(Verdict.Result.SUPERSEDED);
        assertThat(verdict.sentence())
                .endsWith(
                        "in the group welcome, only one rule gives, and the rule 'the first: in the group' of the promotion"
                                + " the-first came first.");
    }

    @Test
    void saysWhatKeptARuleFromBeingJudged() {
        Ruleset ruleset = Programme.of(
                """
                broken
                rule "broken: too much"
                when
                    OrderPaid( order.totalAmount * 900000000000000000 > 1 )
                then
                    actions.trackEvent("x");
                end
                """);
        Verdict verdict = verdict(ruleset, outcome(ruleset, order, Readings.EMPTY), List.of(), List.of());
        assertThat(verdict.result()).isEqualTo(Verdict.Result.LEFT_OUT);
        assertThat(verdict.isConsistent()).isTrue();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "'broken: too much' was left out because order.totalAmount * 900000000000000000 > 1 could not be"
                                + " judged: it divides by zero, or a number leaves 64 bits.");
    }

    @Test
    void saysWhatFailedOfWhatWasAskedFor() {
        Ruleset ruleset = Programme.of(
                """
                broken
                rule "broken: nothing to give"
                when
                    OrderPaid( $points : order.initialAmount )
                then
                    actions.addPoints("Juniper Rewards", $points, "x");
                end
                """);
        Verdict verdict = verdict(ruleset, outcome(ruleset, order, Readings.EMPTY), List.of(), List.of());
        assertThat(verdict.isConsistent()).isTrue();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "'broken: nothing to give' was left out because what it asks for failed: a value is absent that must"
                                + " be there.");
    }

    /** The two are computed apart; whoever asks must never be told one of them as if the other agreed. */
    @Test
    void saysOpenlyWhereDecisionAndExplanationDiffer() {
        Ruleset ruleset = Programme.of(THANKS);
        Verdict nothing = verdict(ruleset, Outcome.nothing(DecisionStatus.DECIDED), List.of(), List.of());
        assertThat(nothing.isConsistent()).isFalse();
        assertThat(nothing.result()).isEqualTo(Verdict.Result.NOT_FIRED);
        assertThat(nothing.sentence())
                .startsWith("The decision says that the rule fired 0 times; looked at again, it fires once.");
        Failure failure = new Failure("thanks", 1, "thanks: points", "order.totalAmount >= 1000", Failure.ARITHMETIC);
        Outcome failed = new Outcome(DecisionStatus.DECIDED, List.of(), List.of(), List.of(failure));
        assertThat(verdict(ruleset, failed, List.of(), List.of()).isConsistent())
                .isFalse();
    }

    @Test
    void saysThatNoRuleWasAskedWhereTheActivityWasNotDecided() {
        Ruleset ruleset = Programme.of(THANKS);
        Verdict late = verdict(ruleset, Outcome.nothing(DecisionStatus.TOO_LATE), List.of(), List.of());
        assertThat(late.result()).isEqualTo(Verdict.Result.NOT_ASKED);
        assertThat(late.sentence())
                .isEqualTo(
                        "'Points for orders' was not asked: the activity came 31 days after it occurred, and what is more"
                                + " than 30 days late is not decided.");
        assertThat(late.account()).isNull();
    }

    @Test
    void saysOfAnOutcomeAloneWhatItTells() {
        Ruleset ruleset = Programme.of(THANKS);
        Rule rule = ruleset.promotions().get(0).promotion().promotion().rules().get(0);
        Verdict fired = Verdicts.of(outcome(ruleset, order, Readings.EMPTY)).of("thanks", 1, rule);
        assertThat(fired.sentence()).startsWith("'Points for orders' fired. It gave points.add");
        Verdict not = Verdicts.of(Outcome.nothing(DecisionStatus.DECIDED)).of("thanks", 1, rule);
        assertThat(not.sentence())
                .isEqualTo(
                        "'Points for orders' did not fire; why cannot be told, since what it saw is no longer kept.");
    }
}
