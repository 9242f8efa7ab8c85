package io.promoment.core.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A ruleset, with the versions in force under it.
 *
 * @param digestText as stored: {@code sha256:…}
 * @param settings the stored text, exactly
 * @param promotions in the order of their names, whatever order they come in
 */
public record RulesetStatement(long number, Instant at, String digestText, String settings, List<Member> promotions)
        implements AuditRecord {
    /**
     * A version in force.
     *
     * @param digest of the version, as stored
     */
    public record Member(String promotion, long version, String digest) {}

    public RulesetStatement {
        at = Micros.of(at);
        promotions = promotions.stream()
                .sorted(Comparator.comparing(Member::promotion))
                .toList();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.RULESET;
    }

    @Override
    public Digest digest() {
        return new SortedObject()
                .put("at", at)
                .put("digest", digestText)
                .put("number", number)
                .put(
                        "promotions",
                        promotions.stream()
                                .map(member -> new SortedObject()
                                        .put("digest", member.digest())
                                        .put("promotion", member.promotion())
                                        .put("version", member.version()))
                                .toList())
                .put("settings", settings)
                .digest();
    }
}
