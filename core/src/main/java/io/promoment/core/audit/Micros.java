package io.promoment.core.audit;

import io.promoment.core.UtcText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are stored and sealed: whole microseconds in UTC, {@code 2026-09-01T08:30:12.884000Z}. */
final class Micros {
    private static final String ZEROES = "000000";

    private Micros() {}

    /** What is left of a time once it was stored: parts of a microsecond fall off towards 1970. */
    static Instant of(Instant time) {
        Instant before = time.truncatedTo(ChronoUnit.MICROS);
        boolean cutAwayFrom1970 = time.isBefore(Instant.EPOCH) && before.isBefore(time);
        return cutAwayFrom1970 ? before.plus(1, ChronoUnit.MICROS) : before;
    }

    /** Always six digits behind the second; what is finer falls off. */
    static String text(Instant time) {
        String text = UtcText.of(of(time));
        int end = text.length() - 1;
        int dot = text.indexOf('.');
        return dot < 0
                ? text.substring(0, end) + "." + ZEROES + "Z"
                : text.substring(0, end) + ZEROES.substring(end - dot - 1) + "Z";
    }
}
