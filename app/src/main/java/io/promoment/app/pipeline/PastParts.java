package io.promoment.app.pipeline;

import io.promoment.app.promotions.PastRulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The decisions of a range, part by part, for any number of threads. Each part is read at one moment, and nothing is held
 * in the database between parts: what is stored is never changed, and an hour of one snapshot would keep the
 * database from clearing away what batches leave behind.
 */
public final class PastParts {
    private static final int MOST = 500;

    private final DataSource database;
    private final PastRulesets rulesets;
    private final PastRange range;
    private final PastMemory memory;
    private PastRange.Place after;

    PastParts(DataSource database, PastRulesets rulesets, PastRange range, PastMemory memory) {
        this.database = database;
        this.rulesets = rulesets;
        this.range = range;
        this.memory = memory;
        this.after = range.start();
    }

    /** How many decisions there are in all, roughly, but told at once. */
    public long estimate() throws SQLException {
        return Snapshot.of(database, connection -> new PastStore(connection).estimate(range.part(range.start(), null)));
    }

    /** Some hundred decisions that nobody got yet, about in the order in which they were decided; none at the end. */
    public List<Recollection> next() throws SQLException {
        return Snapshot.of(database, this::read).under(rulesets);
    }

    private Recollections read(Connection connection) throws SQLException {
        Snapshot.lookUpByKeys(connection);
        PastStore store = new PastStore(connection);
        Optional<PastRange.Part> part = part(store);
        List<PastStore.Found> found = part.isEmpty() ? List.of() : store.of(part.get());
        return Recollections.read(found, connection, memory);
    }

    private synchronized Optional<PastRange.Part> part(PastStore store) throws SQLException {
        Optional<PastRange.Place> end = store.end(range.part(after, null), MOST);
        Optional<PastRange.Part> part = end.map(place -> range.part(after, place));
        end.ifPresent(place -> after = place);
        return part;
    }
}
