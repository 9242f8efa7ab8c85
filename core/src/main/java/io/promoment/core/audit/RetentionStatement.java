package io.promoment.core.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * That the records of whole months were dropped on purpose: what is missing of other months was deleted.
 *
 * @param months in UTC, as the partitions are cut; ascending, whatever order they come in
 */
public record RetentionStatement(long id, Instant at, List<YearMonth> months) implements AuditRecord {
    public RetentionStatement {
        at = Micros.of(at);
        months = months.stream().sorted().toList();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.RETENTION;
    }

    @Override
    public Digest digest() {
        return new SortedObject()
                .put("at", at)
                .put("id", id)
                .putTexts("months", months.stream().map(YearMonth::toString).toList())
                .digest();
    }
}
