package io.promoment.rules.language;

import java.util.List;

/** The guard's answer: either the tree that may be compiled, or all that keeps the text from it. */
public sealed interface Checked {

    /** What should be written differently but keeps nothing from being published, in the order of the text. */
    List<Problem> warnings();

    /** The text is within the language. */
    record Approved(Promotion promotion, List<Problem> warnings) implements Checked {
        public Approved {
            warnings = List.copyOf(warnings);
        }
    }

    /** The text is not within the language; the problems stand in the order of the text. */
    record Refused(List<Problem> problems, List<Problem> warnings) implements Checked {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
