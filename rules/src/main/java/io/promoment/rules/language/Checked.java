package io.promoment.rules.language;

import java.util.List;

/** The guard's answer: either the tree that may be compiled, or all that keeps the text from it. */
public sealed interface Checked {

    /** The text is within the language. Warnings do not keep it from being published. */
    record Approved(Promotion promotion, List<Problem> warnings) implements Checked {
        public Approved {
            warnings = List.copyOf(warnings);
        }
    }

    /** The text is not within the language; the problems stand in the order of the text. */
    record Refused(List<Problem> problems) implements Checked {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
