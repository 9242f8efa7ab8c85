package io.promoment.app.seal;

import io.promoment.app.numbers.NumbersFold;
import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.QueueStore.Batch;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.MerkleFrontier;
import io.promoment.core.audit.RulesetStatement;
import io.promoment.core.audit.SigningKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is queued into the log, a transaction a round: entries, tiles, the signed checkpoint, the numbers of what was
 * decided, and the queue without them. One
 * instance does it at a time; which one does not matter. For one thread.
 */
final class Sealing {
    private final DataSource database;
    private final OwnKey key;
    private final int most;
    private final Consumer<String> checkpoints;

    /** As of the last round that this instance knows of; checked against the database before it is continued. */
    private @Nullable MerkleFrontier known;

    /**
     * @param most entries in a round, roughly: it ends with the batch that reaches it
     * @param checkpoints is given each signed note after it is stored
     */
    Sealing(DataSource database, OwnKey key, int most, Consumer<String> checkpoints) {
        this.database = database;
        this.key = key;
        this.most = most;
        this.checkpoints = checkpoints;
    }

    /**
     * What a round did.
     *
     * @param entries how many it put in
     * @param more whether it left some that waited already
     */
    record Done(int entries, boolean more) {}

    private record Round(Done done, @Nullable MerkleFrontier frontier, @Nullable String note) {}

    /**
     * @throws NotSealingException when this instance cannot
     * @throws DamagedLogException when the log is not what was sealed
     */
    Done round() throws SQLException {
        Round round;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                round = round(connection);
                connection.commit();
                committed = true;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        }
        if (round.frontier() != null) {
            known = round.frontier();
        }
        if (round.note() != null) {
            checkpoints.accept(round.note());
        }
        return round.done();
    }

    private Round round(Connection connection) throws SQLException {
        LogStore store = new LogStore(connection);
        if (!store.lock()) {
            return new Round(new Done(0, false), null, null);
        }
        set(connection);
        Optional<Log> log = store.log();
        Edge edge = new Edge(frontier(store, connection, log));
        QueueStore queue = new QueueStore(connection);
        SigningKey signing = key.of(log.isPresent() ? log.get() : begin(connection, edge));
        List<Batch> batches = queue.first(most);
        int before = edge.leaves().size();
        for (Batch batch : batches) {
            for (int place = 0; place < batch.entries(); place++) {
                edge.add(batch.entry(place, edge.size()));
            }
        }
        if (edge.leaves().isEmpty()) {
            return new Round(new Done(0, false), edge.frontier(), null);
        }
        store.add(edge.leaves(), edge.tiles());
        Checkpoint checkpoint = new Checkpoint(
                signing.verifier().name(), edge.size(), edge.frontier().root());
        String note = checkpoint.sign(signing).note();
        store.add(checkpoint, note);
        NumbersFold.add(connection, batches.stream().map(Batch::number).toList());
        queue.remove(batches);
        int entries = edge.leaves().size();
        return new Round(new Done(entries, entries - before >= most), edge.frontier(), note);
    }

    /** Whoever stops in the middle of a round loses the lock; looking the queue up by its key is right however empty it was. */
    private static void set(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local enable_seqscan = off; set local idle_in_transaction_session_timeout = '15s'");
        }
    }

    private MerkleFrontier frontier(LogStore store, Connection connection, Optional<Log> log) throws SQLException {
        Optional<Stored> stored = store.latest();
        MerkleFrontier here = known;
        if (stored.isEmpty() && here == null && log.isEmpty()) {
            return new MerkleFrontier();
        }
        Stored latest = stored.orElseThrow(DamagedLogException::emptied);
        if (here != null && here.size() == latest.size() && here.root().equals(latest.root())) {
            return here.copy();
        }
        StoredNodes nodes = new StoredNodes(connection);
        MerkleFrontier restored = Edge.restore(latest, nodes);
        if (here != null) {
            Edge.requireContinuation(here, latest, nodes);
        }
        return restored;
    }

    /** What was published before the log began decides on: whatever no entry stands for was put in later. */
    private Log begin(Connection connection, Edge edge) throws SQLException {
        Log log = key.begin(new LogStore(connection));
        edge.add(Origin.entry(log));
        List<Long> numbers = new QueueStore(connection).rulesetsNotQueued();
        Map<Long, RulesetStatement> rulesets = new RecordStore(connection).rulesets(numbers);
        for (long number : numbers) {
            edge.add(Origin.entry(edge.size(), AuditQueue.required(rulesets, number)));
        }
        return log;
    }
}
