package io.promoment.app.explanations;

import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a promotion is not in a ruleset: the last change before, or the first one where it was in none before.
 *
 * @param version that was in force until then, or was published
 * @param by the name of the key; null for what a folder did
 * @param drl the text of that version
 */
record Absence(String promotion, long change, int version, Instant at, @Nullable String by, String drl) {
    static Absence of(Tuple row) {
        return new Absence(
                row.get("promotion", String.class),
                row.get("id", Long.class),
                row.get("version", Integer.class),
                row.get("at", Instant.class),
                row.get("by", String.class),
                row.get("drl", String.class));
    }
}
