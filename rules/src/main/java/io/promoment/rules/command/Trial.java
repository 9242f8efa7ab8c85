package io.promoment.rules.command;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionText;
import io.promoment.rules.scenario.ScenarioFile;
import io.promoment.rules.scenario.ScenarioReading;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioRunner;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays the scenarios that stand beside a promotion. */
final class Trial {
    private final Checkup checkup;
    private final String name;
    private final List<Finding> findings;
    private final Map<String, String> texts;
    private final List<String> unreadable;

    private Trial(Checkup checkup) {
        this.checkup = checkup;
        this.name = checkup.file().scenarios().toString();
        this.findings = new ArrayList<>(checkup.findings());
        this.texts = new HashMap<>(checkup.texts());
        this.unreadable = new ArrayList<>(checkup.unreadable());
    }

    static Examined of(Checkup checkup, RulesetSettings settings) {
        return new Trial(checkup).played(settings);
    }

    private Examined played(RulesetSettings settings) {
        ScenarioFile scenarios = scenarios();
        CompiledPromotion compiled = checkup.compiled();
        ScenarioReport report =
                scenarios == null || compiled == null ? null : ScenarioRunner.run(compiled, scenarios, settings);
        return new Examined(new Checkup(checkup.file(), findings, compiled, texts, unreadable), report);
    }

    private @Nullable ScenarioFile scenarios() {
        if (!Files.exists(checkup.file().scenarios())) {
            findings.add(Finding.warning(Finding.ofFile(
                    checkup.file().drl().toString(), "the promotion has no scenarios", "write them into " + name)));
            return null;
        }
        try {
            PromotionText read = FileText.read(checkup.file().scenarios());
            if (read instanceof PromotionText.Text text) {
                return read(text.text());
            }
            findings.add(Finding.error(((PromotionText.Unreadable) read).problem()));
        } catch (UnreadableFileException broken) {
            unreadable.add(broken.sentence());
        }
        return null;
    }

    private @Nullable ScenarioFile read(String yaml) {
        texts.put(name, yaml);
        ScenarioReading reading = ScenarioFile.read(name, yaml);
        if (reading instanceof ScenarioReading.Refused refused) {
            for (Problem problem : refused.problems()) {
                findings.add(Finding.error(problem));
            }
            return null;
        }
        return ((ScenarioReading.Understood) reading).file();
    }
}
