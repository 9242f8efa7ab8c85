package io.promoment.rules.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drools refused what was printed. */
final class NotCompiledException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> lines;

    /**
     * @param lines printed lines; those below 1 are not known
     */
    NotCompiledException(List<Integer> lines, @Nullable Throwable cause) {
        super("Drools refused printed lines " + lines, cause);
        this.lines = List.copyOf(lines);
    }

    List<Integer> lines() {
        return lines;
    }
}
