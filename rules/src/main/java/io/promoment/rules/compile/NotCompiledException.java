package io.promoment.rules.compile;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drools refused what was printed, or what it made of it may not be loaded. */
final class NotCompiledException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> lines;
    private final transient Set<Reference> outside;

    private NotCompiledException(
            String message, List<Integer> lines, Set<Reference> outside, @Nullable Throwable cause) {
        super(message, cause);
        this.lines = List.copyOf(lines);
        this.outside = Collections.unmodifiableSet(new TreeSet<>(outside));
    }

    /**
     * @param reasons what Drools says; it names generated code, so it is for us and not for authors
     * @param lines printed lines; those below 1 are not known
     */
    NotCompiledException(String reasons, List<Integer> lines) {
        this(reasons, lines, Set.of(), null);
    }

    NotCompiledException(@Nullable Throwable cause) {
        this("Drools broke, or what it generated did", List.of(), Set.of(), cause);
    }

    NotCompiledException(Set<Reference> outside) {
        this("what was generated names " + outside, List.of(), outside, null);
    }

    List<Integer> lines() {
        return lines;
    }

    /** What the generated classes name although they may not. */
    Set<Reference> outside() {
        return outside;
    }
}
