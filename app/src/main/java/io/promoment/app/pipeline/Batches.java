package io.promoment.app.pipeline;

import io.promoment.app.pipeline.BatchTransaction.Ended;
import io.promoment.app.pipeline.KeyStore.Seen;
import io.promoment.app.promotions.Rulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Brings batches through, each in one transaction: all of it is kept, or nothing (L2). What fails for a while is tried
 * again; what one activity spoils for the others is parted until it stands alone.
 */
final class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);

    /** A race for limits is lost once; then they are held, and only those that come in anew can be lost again. */
    private static final int RACES = 20;

    private static final String DATABASE_IS_AWAY =
            "The database does not take activities: send this one again in a few seconds";
    private static final String CUSTOMERS_ARE_HELD =
            "Another connection holds the customer, the id or a limit: send this one again in a few seconds";

    private final DataSource database;
    private final Rulesets rulesets;
    private final CustomerMemory memory;
    private final Duration patience;

    /** @param patience how long an activity is tried */
    Batches(DataSource database, Rulesets rulesets, CustomerMemory memory, Duration patience) {
        this.database = database;
        this.rulesets = rulesets;
        this.memory = memory;
        this.patience = patience;
    }

    /**
     * Decides and answers.
     *
     * @param waitForCustomers how long, instead of passing over those that are held elsewhere
     * @return those that were passed over, in their order; all others have their answer
     */
    List<Waiting> decide(List<Waiting> batch, Duration waitForCustomers) {
        PassedOver passedOver = new PassedOver();
        Deque<List<Waiting>> parts = new ArrayDeque<>(List.of(batch));
        while (!parts.isEmpty()) {
            List<Waiting> part = passedOver.inTurn(parts.remove());
            try {
                decideAgainAndAgain(part, waitForCustomers, passedOver);
            } catch (SQLException | RuntimeException e) {
                if (part.size() > 1 && partingHelps(e)) {
                    parts.addFirst(part.subList(part.size() / 2, part.size()));
                    parts.addFirst(part.subList(0, part.size() / 2));
                } else {
                    refuse(part, e);
                }
            }
        }
        return passedOver.of(batch);
    }

    /** Bad data (22), broken constraints (23) and what is held (55P03) are one row's; a failure of our own is one activity's. */
    private static boolean partingHelps(Exception e) {
        if (!(e instanceof SQLException sql)) {
            return !(e instanceof PipelineUnavailableException);
        }
        String state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || Retries.isLockTimeout(sql));
    }

    private static void refuse(List<Waiting> part, Exception e) {
        for (Waiting waiting : part) {
            waiting.answer()
                    .completeExceptionally(
                            e instanceof PipelineUnavailableException
                                    ? e
                                    : new IllegalStateException(
                                            "Activity " + waiting.id() + " could not be decided", e));
        }
    }

    private void decideAgainAndAgain(List<Waiting> part, Duration waitForCustomers, PassedOver passedOver)
            throws SQLException {
        List<Waiting> tried = part;
        Set<String> held = new TreeSet<>();
        int races = 0;
        for (int attempt = 1; !tried.isEmpty(); attempt++) {
            try {
                Ended ended = inTransaction(tried, waitForCustomers, held);
                passedOver.add(ended.passedOver(), ended.held());
                answer(ended);
                return;
            } catch (RaceLostException e) {
                held.addAll(e.keys());
                if (++races == RACES) {
                    throw tried.size() > 1 ? new PartBatchException("Too many races were lost") : tooManyRaces(e);
                }
            } catch (SQLException e) {
                if (Retries.isLockTimeout(e) && tried.size() == 1) {
                    passedOver.add(thoseWithPatience(tried, CUSTOMERS_ARE_HELD, e), Set.of());
                    return;
                }
                if (!Retries.isWorthwhile(e)) {
                    throw e;
                }
                tried = thoseWithPatience(tried, DATABASE_IS_AWAY, e);
                pause(attempt, tried.size(), e);
            }
        }
    }

    private static PipelineUnavailableException tooManyRaces(RaceLostException e) {
        return new PipelineUnavailableException("Too many activities want the same budget: send this one again", e);
    }

    private List<Waiting> thoseWithPatience(List<Waiting> part, String otherwise, SQLException e) {
        List<Waiting> patient = new ArrayList<>();
        for (Waiting waiting : part) {
            if (waiting.hasWaited(patience)) {
                refuse(List.of(waiting), new PipelineUnavailableException(otherwise, e));
            } else {
                patient.add(waiting);
            }
        }
        return patient;
    }

    private static void pause(int attempt, int activities, SQLException e) {
        if (activities > 0) {
            LOG.warnf("%d activities are tried again: %s", activities, e.getMessage());
            LockSupport.parkNanos(Retries.pause(attempt).toNanos());
        }
    }

    private Ended inTransaction(List<Waiting> part, Duration waitForCustomers, Set<String> held)
            throws SQLException, RaceLostException {
        Ended ended;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                ended = new BatchTransaction(connection, rulesets, memory).decide(part, waitForCustomers, held);
                if (!ended.decided().isEmpty()) {
                    // when the answer is lost, or the line breaks after it, the next attempt finds the ids
                    ended.first().forEach(Waiting::markPerhapsKept);
                    connection.commit();
                    committed = true;
                }
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        }
        memory.remember(ended.customers());
        return ended;
    }

    private static void answer(Ended ended) {
        Set<Waiting> first = new HashSet<>(ended.first());
        for (Waiting waiting : ended.free()) {
            Seen seen = ended.answers().get(waiting.id());
            if (seen == null) {
                throw new IllegalStateException("Activity " + waiting.id() + " has a key and no decision");
            }
            if (first.contains(waiting)) {
                waiting.answer().complete(Objects.requireNonNull(seen.decided(), "what was decided just now"));
            } else {
                answerAgain(waiting, seen);
            }
        }
    }

    private static void answerAgain(Waiting waiting, Seen seen) {
        try {
            Decided decided = seen.again(waiting.received());
            waiting.answer().complete(decided.asReplayed(!waiting.isPerhapsKept()));
        } catch (ActivityConflictException | OutcomeNotKeptException unanswerable) {
            waiting.answer().completeExceptionally(unanswerable);
        }
    }
}
