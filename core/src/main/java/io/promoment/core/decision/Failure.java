package io.promoment.core.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that failed and was left out of this decision. It names no exception: texts of exceptions differ between
 * versions of what throws them, and an outcome must not.
 *
 * @param constraint the text of the constraint that failed; null where a consequence or a bound did
 * @param kind one of {@link #KINDS}
 */
public record Failure(String promotion, int version, String rule, @Nullable String constraint, String kind) {
    /** An action was asked for with a value that is absent. */
    public static final String ABSENT_VALUE = "absent_value";

    /** More elements were handed out than one decision may count. */
    public static final String ALLOWANCE = "allowance";

    /** A number left its range, or a division was by zero. */
    public static final String ARITHMETIC = "arithmetic";

    public static final String FIRING_LIMIT = "firing_limit";
    public static final String CONSTRAINT = "constraint";
    public static final String CONSEQUENCE = "consequence";

    public static final List<String> KINDS =
            List.of(ABSENT_VALUE, ALLOWANCE, ARITHMETIC, FIRING_LIMIT, CONSTRAINT, CONSEQUENCE);

    public Failure {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("a rule fails in one of the ways " + KINDS + ", not \"" + kind + "\"");
        }
    }
}
