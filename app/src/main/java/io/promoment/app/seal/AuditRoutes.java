package io.promoment.app.seal;

import io.promoment.api.AuditCheckpoint;
import io.promoment.api.AuditConsistency;
import io.promoment.api.AuditEntry;
import io.promoment.api.AuditFilter;
import io.promoment.api.AuditInclusion;
import io.promoment.api.AuditKey;
import io.promoment.api.AuditResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.api.ProblemType;
import io.promoment.api.RawJson;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.seal.EntryStore.After;
import io.promoment.app.seal.EntryStore.Wanted;
import io.promoment.app.seal.LogStore.Leaf;
import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.SealedLog.Continued;
import io.promoment.app.seal.SealedLog.Included;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.ExportFormat;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class AuditRoutes implements AuditResource {
    private final SealedLog log;

    @Inject
    AuditRoutes(SealedLog log) {
        this.log = log;
    }

    @Override
    public Page<AuditEntry> entries(AuditFilter filter, Period period, PageRequest page) {
        Paging paging = Paging.of(page, "audit entries", filter, period);
        Place after = paging.after();
        Wanted wanted = new Wanted(
                filter.kind() == null ? null : EntryKind.of(filter.kind()),
                period.from(),
                period.to(),
                after == null ? null : new After(after.part(0, Instant::parse), after.part(1, Long::valueOf)),
                paging.rows());
        List<Leaf> leaves = log.look(reading -> new EntryStore(reading.connection()).list(wanted));
        return paging.page(
                leaves, leaf -> Place.of(leaf.entry().at(), leaf.entry().index()), AuditRoutes::entry);
    }

    private static AuditEntry entry(Leaf leaf) {
        return new AuditEntry(
                leaf.entry().index(),
                leaf.entry().batch(),
                leaf.entry().at(),
                leaf.entry().kind().wireName(),
                leaf.entry().id(),
                leaf.entry().digest().hex(),
                leaf.hash().base64());
    }

    @Override
    public RawJson entry(String id) {
        return new RawJson(ExportFormat.bundle(log.look(reading -> reading.bundle(id))));
    }

    @Override
    public AuditInclusion proof(String id, @Nullable Long size) {
        Included included = log.look(reading -> reading.include(reading.leaf(id), size));
        return new AuditInclusion(
                included.proof().index(),
                included.leaf().hash().base64(),
                included.proof().size(),
                base64(included.proof().path()),
                note(included.checkpoint()));
    }

    @Override
    public AuditConsistency consistency(@Nullable Long first, @Nullable Long second) {
        if (first == null) {
            throw AuditProblems.missing("first", "send the size of a checkpoint that you keep");
        }
        Continued continued = log.look(reading -> reading.consistency(first, second));
        return new AuditConsistency(
                continued.proof().first(),
                continued.proof().second(),
                base64(continued.proof().path()),
                note(continued.checkpoint()));
    }

    private static List<String> base64(List<Digest> path) {
        return path.stream().map(Digest::base64).toList();
    }

    private static @Nullable String note(Optional<Stored> checkpoint) {
        return checkpoint.map(Stored::note).orElse(null);
    }

    @Override
    public Page<AuditCheckpoint> checkpoints(PageRequest page) {
        Paging paging = Paging.of(page, "audit checkpoints");
        Place after = paging.after();
        long below = after == null ? Long.MAX_VALUE : after.part(0, Long::valueOf);
        List<Stored> rows = log.look(reading -> reading.store().below(below, paging.rows()));
        return paging.page(rows, row -> Place.of(row.size()), AuditRoutes::checkpoint);
    }

    private static AuditCheckpoint checkpoint(Stored row) {
        return new AuditCheckpoint(row.size(), row.root().base64(), row.at(), row.note());
    }

    @Override
    public String latest() {
        return log.look(SealedLog.Reading::latest).note();
    }

    @Override
    public String checkpoint(long size) {
        return log.look(reading -> reading.checkpoint(ProblemType.NOT_FOUND, "size", size))
                .note();
    }

    @Override
    public AuditKey key() {
        Log known = log.look(SealedLog.Reading::log);
        return new AuditKey(known.origin(), known.key().text(), known.since());
    }
}
