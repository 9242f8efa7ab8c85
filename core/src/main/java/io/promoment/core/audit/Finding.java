package io.promoment.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody tampered with.
 *
 * @param index of the entry, the first of several; null where no entry is meant
 * @param id of the decision, change or ruleset; null where it is not known
 * @param sentence what is wrong, for a person
 */
public record Finding(FindingKind kind, @Nullable Long index, @Nullable String id, String sentence) {
    static Finding of(FindingKind kind, Entry entry, String sentence) {
        return new Finding(kind, entry.index(), entry.id(), sentence);
    }

    /** Of the whole log, not of an entry. */
    static Finding of(FindingKind kind, String sentence) {
        return new Finding(kind, null, null, sentence);
    }

    /** What to do about it. */
    public String advice() {
        return kind.advice();
    }
}
