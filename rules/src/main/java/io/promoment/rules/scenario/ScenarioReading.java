package io.promoment.rules.scenario;

import io.promoment.rules.language.Problem;
import java.util.List;

/** What became of the text of a scenario file. */
public sealed interface ScenarioReading {

    /** It was understood to the last key. */
    record Understood(ScenarioFile file) implements ScenarioReading {}

    /**
     * It was not, and nothing of it is played.
     *
     * @param problems at least one, in the order of the text; their {@code rule} is null
     */
    record Refused(List<Problem> problems) implements ScenarioReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
