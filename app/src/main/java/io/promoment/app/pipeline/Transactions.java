package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** One activity, one transaction: all of it is kept, or nothing (L2). What fails for a while is tried again. */
final class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;

    /** A race for a counter is lost once; then its rows are held, and only a counter that is new can be lost again. */
    private static final int RACES = 20;

    private final DataSource database;
    private final Rulesets rulesets;

    Transactions(DataSource database, Rulesets rulesets) {
        this.database = database;
        this.rulesets = rulesets;
    }

    Decided decide(Received received) {
        boolean perhapsKept = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return decide(received, perhapsKept);
            } catch (UnknownCommitException e) {
                perhapsKept = true;
                giveUpAfter(attempt, received, e);
            } catch (SQLException e) {
                if (!Retries.isWorthwhile(e)) {
                    throw new IllegalStateException(
                            "Activity " + received.activity().id() + " could not be kept", e);
                }
                giveUpAfter(attempt, received, e);
            }
        }
    }

    private static void giveUpAfter(int attempt, Received received, SQLException e) {
        if (attempt == ATTEMPTS) {
            throw new PipelineUnavailableException(
                    "The database does not take activities: send this one again in a few seconds", e);
        }
        LOG.warnf("Activity %s is tried again: %s", received.activity().id(), e.getMessage());
        LockSupport.parkNanos(Retries.pause(attempt).toNanos());
    }

    /** @param perhapsKept an earlier attempt may have been kept although its commit failed; then finding it is no replay */
    private Decided decide(Received received, boolean perhapsKept) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ReadingStore.Hold hold = ReadingStore.Hold.WINDOWS;
            for (int race = 0; race < RACES; race++) {
                Optional<Decided> decided = decide(received, connection, hold);
                if (decided.isPresent()) {
                    boolean replayed = decided.get().replayed() && !perhapsKept;
                    return decided.get().asReplayed(replayed);
                }
                hold = ReadingStore.Hold.ALL;
            }
            throw new PipelineUnavailableException("Too many activities want the same budget: send this one again");
        }
    }

    /** Empty when a race for a counter was lost: nothing was kept. */
    private Optional<Decided> decide(Received received, Connection connection, ReadingStore.Hold hold)
            throws SQLException {
        boolean ended = false;
        try {
            Optional<Decided> decided = new OneDecision(connection, rulesets.live(), hold).decide(received);
            if (decided.isPresent() && !decided.get().replayed()) {
                ended = true;
                commit(connection);
            }
            return decided;
        } finally {
            if (!ended) {
                connection.rollback();
            }
        }
    }

    private static void commit(Connection connection) throws UnknownCommitException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new UnknownCommitException(e);
        }
    }

    /** The commit was sent and not answered: the activity may be kept. */
    private static final class UnknownCommitException extends SQLException {
        private static final long serialVersionUID = 1L;

        UnknownCommitException(SQLException e) {
            super(e.getMessage(), e.getSQLState(), e);
        }
    }

    /** What happens within the transaction. */
    private record OneDecision(Connection connection, LiveRuleset live, ReadingStore.Hold hold) {
        Optional<Decided> decide(Received received) throws SQLException {
            OutcomeStore store = new OutcomeStore(connection);
            String customer = new InputStore(connection).customerKnownAs(received.customer());
            InputStore.Before before = store.lockCustomer(customer);
            OutcomeStore.Batch batch = store.drawBatch();
            if (!store.placeKey(received, customer, batch.at())) {
                return Optional.of(again(received, store));
            }
            if (received.alias() != null) {
                store.recordAlias(received.alias(), customer);
            }
            Placed placed = new Placed(received, customer, before.position() + 1, batch.number(), batch.at());
            return place(placed, before, store);
        }

        private static Decided again(Received received, OutcomeStore store) throws SQLException {
            String id = received.activity().id();
            OutcomeStore.Seen seen = store.seen(id)
                    .orElseThrow(() -> new IllegalStateException("Activity " + id + " has a key and no decision"));
            if (!seen.digest().equals(received.digest())) {
                throw new ActivityConflictException(id);
            }
            return seen.decided();
        }

        private Optional<Decided> place(Placed placed, InputStore.Before before, OutcomeStore store)
                throws SQLException {
            Judged judged = new Decider(live, connection, hold).judge(placed.received(), placed.customer(), before);
            store.write(placed, judged);
            ReadingStore readings = new ReadingStore(connection);
            readings.takeFromWindows(placed.id(), judged.settled().reservations());
            boolean taken = readings.takeFromCounters(judged.settled().reservations());
            return taken ? Optional.of(Decided.first(placed.received(), live, judged, placed.at())) : Optional.empty();
        }
    }
}
