package io.promoment.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a promotion: its columns as they are stored, and the texts in force after and before, of which the statement holds
 * the digests.
 *
 * @param change what happened, such as {@code published}
 * @param version that was published or came into force, or that was in force before a pause
 * @param replaced the version in force before; null when there was none
 * @param ruleset the number of the one in force after it
 * @param rulesetDigest as stored with that ruleset
 * @param after the texts of {@code version}; null when there is none
 * @param before the texts of {@code replaced}; null when there is none
 */
public record ChangeStatement(
        long id,
        Instant at,
        String promotion,
        @Nullable Long version,
        String change,
        @Nullable Long replaced,
        String door,
        @Nullable String by,
        boolean forced,
        @Nullable String comment,
        long ruleset,
        String rulesetDigest,
        @Nullable Texts after,
        @Nullable Texts before)
        implements AuditRecord {
    /**
     * A version as it is stored.
     *
     * @param digest of its name and DRL, as the version's row says it: {@code sha256:…}
     */
    public record Texts(String digest, String drl, @Nullable String scenarios) {}

    public ChangeStatement {
        at = Micros.of(at);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CHANGE;
    }

    @Override
    public Digest digest() {
        return new SortedObject()
                .put("at", at)
                .put("by", by)
                .put("change", change)
                .put("comment", comment)
                .put("door", door)
                .put("drl", drl(after))
                .put("drl_before", drl(before))
                .put("forced", forced)
                .put("id", id)
                .put("promotion", promotion)
                .put("replaced", replaced)
                .put("ruleset", ruleset)
                .put("ruleset_digest", rulesetDigest)
                .put("scenarios", scenarios(after))
                .put("scenarios_before", scenarios(before))
                .put("version", version)
                .digest();
    }

    private static @Nullable Digest drl(@Nullable Texts texts) {
        return texts == null ? null : Digest.ofText(texts.drl());
    }

    private static @Nullable Digest scenarios(@Nullable Texts texts) {
        return texts == null || texts.scenarios() == null ? null : Digest.ofText(texts.scenarios());
    }
}
