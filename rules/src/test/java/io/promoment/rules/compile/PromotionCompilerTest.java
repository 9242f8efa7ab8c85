package io.promoment.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.decision.DecidedAction;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.language.Call;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import io.promoment.rules.limit.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionCompilerTest {
    private final PromotionCompiler compiler = new PromotionCompiler();

    @Test
    void knowsAPromotionByItsNameAndText() {
        Promotion one = Programme.approved(rewarding("gift-one", "a"));

        assertThat(compiler.compile(one.source()).compiled().digest())
                .isEqualTo(CompiledPromotion.digest(one.source()));
        assertThat(CompiledPromotion.digest(one.source()))
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(CompiledPromotion.digest(
                        Programme.approved(rewarding("gift-one", "b")).source()))
                .isNotEqualTo(CompiledPromotion.digest(
                        Programme.approved(rewarding("gift-two", "a")).source()));
    }

    /** The guard lets no such promotion through; this one was tampered with behind it. */
    @Test
    void locatesWhatCannotBeCompiledWithoutQuotingWhatWasGenerated() {
        Promotion approved = Programme.approved(rewarding("gift-one", "a")
                + "rule \"gift one: other\"\nwhen\n    OrderPaid()\nthen\n    actions.grantReward(\"b\");\nend\n");

        Compilation refused = compiler.compile(withUnknownWord(approved, 1), List.of());

        List<Problem> problems = ((Compilation.Refused) refused).problems();
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.rule()).isEqualTo("gift one: other");
        assertThat(problem.file()).isEqualTo("gift-one.drl");
        assertThat(problem.line()).isEqualTo(approved.rules().get(1).position().line());
        assertThatThrownBy(refused::compiled)
                .isInstanceOf(InvalidPromotionException.class)
                .hasMessage(problem.toString());
        assertThat(problem.toString()).doesNotContain("Lambda", "Rules", "playTricks", "/");
    }

    private static Promotion withUnknownWord(Promotion promotion, int place) {
        List<Rule> rules = new ArrayList<>(promotion.rules());
        Rule rule = rules.get(place);
        List<Call> calls = rule.calls().stream()
                .map(call -> new Call(
                        call.position(),
                        call.recipient(),
                        "playTricks",
                        call.arguments(),
                        call.variables(),
                        call.expires()))
                .toList();
        rules.set(
                place,
                new Rule(
                        rule.name(),
                        rule.place(),
                        rule.position(),
                        rule.terms(),
                        rule.pattern(),
                        rule.conditions(),
                        calls));
        return new Promotion(promotion.name(), promotion.source(), rules);
    }

    @Test
    void linksOneChangedPromotionWithTheCompiledModelsOfTheOthers() {
        CompiledPromotion kept = Programme.compiled(rewarding("gift-kept", "k"));
        InForce before = new InForce(Programme.compiled(rewarding("gift-one", "a")), 1);
        InForce after = new InForce(Programme.compiled(rewarding("gift-one", "b")), 2);

        Ruleset old = Ruleset.link(Programme.settings(100), List.of(new InForce(kept, 1), before));
        Ruleset changed = Ruleset.link(Programme.settings(100), List.of(after, new InForce(kept, 1)));

        assertThat(changed.promotions().get(0).promotion()).isSameAs(kept);
        assertThat(rewards(changed)).containsExactly("k", "b");
        assertThat(rewards(old)).containsExactly("k", "a");
        assertThat(changed.digest()).isNotEqualTo(old.digest());
    }

    @Test
    void compilesOnSeveralThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<CompiledPromotion>> jobs = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<CompiledPromotion>)
                            () -> compiler.compile(Programme.source(rewarding("gift-" + i, "reward-" + i)))
                                    .compiled())
                    .toList();
            List<InForce> inForce = new ArrayList<>();
            for (Future<CompiledPromotion> compiled : threads.invokeAll(jobs)) {
                inForce.add(new InForce(compiled.get(), 1));
            }
            assertThat(rewards(Ruleset.link(Programme.settings(100), inForce)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 12).mapToObj(i -> "reward-" + i).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Object> rewards(Ruleset ruleset) {
        return ruleset
                .settle(ruleset.ask(Programme.paid("event_1", Programme.NOON, 5)), Readings.EMPTY)
                .outcome()
                .actions()
                .stream()
                .map(DecidedAction::parameters)
                .map(parameters -> parameters.get("reward"))
                .toList();
    }

    private static String rewarding(String name, String reward) {
        return name + "\nrule \"" + name.replace('-', ' ')
                + ": same\"\nwhen\n    OrderPaid()\nthen\n    actions.grantReward(\"" + reward + "\");\nend\n";
    }
}
