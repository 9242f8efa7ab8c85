package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.language.Successor;
import io.promoment.rules.scenario.ScenarioFile;
import io.promoment.rules.scenario.ScenarioReading;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that can be said of its texts.
 *
 * @param scenarios null where there are none, or none that can be read
 * @param problems what keeps it from being published, those of the scenario file last
 * @param warnings of the text alone, then of what changes when it takes the place of what is in force
 */
record CheckedDraft(
        Compilation compilation, @Nullable ScenarioFile scenarios, List<Problem> problems, List<Problem> warnings) {
    CheckedDraft {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    static PromotionSource source(DraftStore.Text text) {
        return new PromotionSource(text.promotion(), text.promotion() + ".drl", text.drl());
    }

    static CheckedDraft of(DraftStore.Text text, Rulesets rulesets) {
        Compilation compilation = rulesets.check(source(text));
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>(compilation.warnings());
        if (compilation instanceof Compilation.Refused refused) {
            problems.addAll(refused.problems());
        } else {
            warnings.addAll(successor(
                    compilation.compiled().promotion(), rulesets.live().ruleset()));
        }
        ScenarioFile scenarios = null;
        if (text.scenarios() != null) {
            ScenarioReading reading = ScenarioFile.read(text.promotion() + ".scenarios.yaml", text.scenarios());
            if (reading instanceof ScenarioReading.Refused refused) {
                problems.addAll(refused.problems());
            } else {
                scenarios = ((ScenarioReading.Understood) reading).file();
            }
        }
        return new CheckedDraft(compilation, scenarios, problems, warnings);
    }

    private static List<Problem> successor(Promotion next, Ruleset live) {
        List<Promotion> inForce = live.promotions().stream()
                .map(promotion -> promotion.promotion().promotion())
                .toList();
        Promotion before = inForce.stream()
                .filter(promotion -> promotion.name().equals(next.name()))
                .findFirst()
                .orElse(null);
        return Successor.warnings(before, next, inForce);
    }

    boolean valid() {
        return problems.isEmpty();
    }

    /** Of a draft that is valid. */
    CompiledPromotion compiled() {
        return compilation.compiled();
    }

    /** Plays the scenarios of a draft that is valid; empty where it has none. */
    Optional<ScenarioReport> play(RulesetSettings settings) {
        return scenarios == null ? Optional.empty() : Optional.of(ScenarioRunner.run(compiled(), scenarios, settings));
    }
}
