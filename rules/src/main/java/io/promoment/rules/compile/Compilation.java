package io.promoment.rules.compile;

import io.promoment.rules.language.Problem;
import java.util.List;

/** What became of a promotion's text: it can be linked, or it is told why not. */
public sealed interface Compilation {

    /** What should be written differently but keeps nothing from being published, in the order of the text. */
    List<Problem> warnings();

    /**
     * The promotion, where nothing else is expected.
     *
     * @throws InvalidPromotionException if it was refused
     */
    CompiledPromotion compiled();

    /** The text is within the language and compiled. */
    record Compiled(CompiledPromotion promotion, List<Problem> warnings) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }

        @Override
        public CompiledPromotion compiled() {
            return promotion;
        }
    }

    /**
     * The text cannot be published.
     *
     * @param problems at least one, in the order of the text; none quotes what was generated from it
     */
    record Refused(List<Problem> problems, List<Problem> warnings) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }

        @Override
        public CompiledPromotion compiled() {
            throw new InvalidPromotionException(problems);
        }
    }
}
