package io.promoment.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * One result of an accumulate: {@code $n : sum($x)}.
 *
 * @param value what is tallied; null for {@code count()}
 */
public record Tally(Position position, String variable, Kind kind, @Nullable Expression value, ValueType type) {

    /** The built-in functions; each is also the word in the text. */
    public enum Kind {
        sum,
        count,
        min,
        max,
        average
    }
}
