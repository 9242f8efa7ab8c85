package io.promoment.app.pipeline;

import io.promoment.app.pipeline.KeyStore.Placed;
import io.promoment.app.pipeline.KeyStore.Seen;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What happens within one transaction, from top to bottom. Locks are taken class by class, each in the order of its keys:
 * customers, ids, limits; so no two transactions wait for each other in a circle, but for
 * limits that are wanted only in the second run after a lost race: that the database ends, and it is run again.
 */
final class BatchTransaction {
    /** Locks are held while a batch is decided and written, ids and limits for less. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Connection connection;
    private final Rulesets rulesets;
    private final CustomerMemory memory;

    BatchTransaction(Connection connection, Rulesets rulesets, CustomerMemory memory) {
        this.connection = connection;
        this.rulesets = rulesets;
        this.memory = memory;
    }

    /**
     * How a batch ended, but for the commit.
     *
     * @param decided the ids of the activities that were decided here
     * @param answers by id, of these and of those that came before
     * @param free whose answers are among them
     * @param passedOver whose customers are held elsewhere; nothing was done about them
     * @param held the keys of those, with the customers whose names they are
     * @param customers as they are now
     */
    record Ended(
            Set<String> decided,
            Map<String, Seen> answers,
            List<Waiting> free,
            List<Waiting> passedOver,
            Set<String> held,
            Collection<Before> customers) {

        /** Those that were decided here and not before: the first of each id. */
        List<Waiting> first() {
            Set<String> ids = new HashSet<>(decided);
            return free.stream().filter(waiting -> ids.remove(waiting.id())).toList();
        }
    }

    /**
     * Decides and writes; does not commit.
     *
     * @param patience how long to wait for any lock; zero for passing over customers that are held elsewhere, and waiting for the
     *     other locks, which are held for a moment
     * @param held limits for which a race was lost
     * @throws RaceLostException when a limit had less left than was read; then nothing may be committed
     */
    Ended decide(List<Waiting> batch, Duration patience, Set<String> held) throws SQLException, RaceLostException {
        CustomerStore customerStore = new CustomerStore(connection, memory);
        set(patience.isZero() ? LONGEST_WAIT : patience);
        SortedMap<String, Name> locked = customerStore.lock(Names.of(batch), !patience.isZero());
        Names names = new Names(locked);
        List<Waiting> passedOver = new ArrayList<>();
        List<Waiting> free = names.free(batch, passedOver);
        customerStore.withNames(names.meeting(free)).forEach(names::keep);

        Map<String, Turn> turns = turns(free, names);
        KeyStore keyStore = new KeyStore(connection);
        Placed placed = keyStore.place(List.copyOf(turns.values()));
        Map<String, Seen> seen = seen(keyStore, turns, placed);
        turns.keySet().retainAll(placed.ids());
        if (!seen.isEmpty()) {
            checkThatNobodyCountedOn(seen.keySet(), free, turns, names);
        }

        Map<String, Before> customers = new HashMap<>();
        turns.values().forEach(turn -> customers.put(turn.customer(), names.before(turn.customer())));
        Map<String, Seen> decided = decide(List.copyOf(turns.values()), customers, placed.stamp(), held);
        customerStore.writeNames(locked, customers.keySet());
        Map<String, Seen> answers = new HashMap<>(seen);
        answers.putAll(decided);
        return new Ended(decided.keySet(), answers, free, passedOver, names.held(), customers.values());
    }

    /**
     * All statements look rows up by their keys. A plan is made once for many batches, and the first ones find tables that
     * are still empty: left to itself, the database would go on reading them whole when they are large. No lock is waited for
     * without end, and whoever stops in the middle of a batch loses its locks.
     */
    private void set(Duration lockTimeout) throws SQLException {
        String sql =
                """
                select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true),
                       set_config('lock_timeout', ?, true),
                       set_config('idle_in_transaction_session_timeout', '15s', true)
                """;
        try (PreparedStatement set = connection.prepareStatement(sql)) {
            set.setString(1, lockTimeout.toMillis() + "ms");
            set.execute();
        }
    }

    /** Each id once: the first of those that share one. */
    private static Map<String, Turn> turns(List<Waiting> free, Names names) {
        Map<String, Turn> turns = new LinkedHashMap<>();
        for (Waiting waiting : free) {
            if (!turns.containsKey(waiting.id())) {
                turns.put(waiting.id(), names.turn(waiting));
            }
        }
        return turns;
    }

    private static Map<String, Seen> seen(KeyStore keyStore, Map<String, Turn> turns, Placed placed)
            throws SQLException {
        Set<String> others = new TreeSet<>(turns.keySet());
        others.removeAll(placed.ids());
        Map<String, Seen> seen = keyStore.seen(others);
        others.removeAll(seen.keySet());
        if (!others.isEmpty()) {
            throw new PartBatchException("Only the keys are left of " + others);
        }
        return seen;
    }

    /** Those that came before, or are refused, bring no names and no past: the others must be who they are without them. */
    private static void checkThatNobodyCountedOn(
            Set<String> seen, List<Waiting> free, Map<String, Turn> turns, Names names) {
        names.forget();
        List<Waiting> others =
                free.stream().filter(waiting -> turns.containsKey(waiting.id())).toList();
        if (!turns(others, names).equals(turns)) {
            throw new PartBatchException("Whom some are about depends on " + seen);
        }
    }

    private Map<String, Seen> decide(
            List<Turn> turns, Map<String, Before> customers, KeyStore.Stamp stamp, Set<String> held)
            throws SQLException, RaceLostException {
        if (turns.isEmpty()) {
            return Map.of();
        }
        LiveRuleset live = live(stamp.ruleset());
        LimitStore limits = new LimitStore(connection);
        limits.hold(held);
        Decider decider = new Decider(live, connection, customers);
        List<Judged> judged = decider.judge(turns);
        new OutcomeStore(connection).write(stamp, judged, customers.values());
        Map<String, LimitStore.Taking> takings = decider.readings().takings();
        if (!limits.take(takings.values()).isEmpty()) {
            throw new RaceLostException(takings.keySet());
        }
        Map<String, Seen> decided = new HashMap<>();
        for (Judged one : judged) {
            decided.put(
                    one.turn().id(),
                    new Seen(one.turn().received().digest(), stamp.at(), Decided.first(one, live, stamp.at())));
        }
        return decided;
    }

    /** What another instance published may need a newer version of the service: then this one decides nothing. */
    private LiveRuleset live(long number) throws SQLException {
        try {
            return rulesets.numbered(number);
        } catch (IllegalStateException e) {
            throw new PipelineUnavailableException(
                    "The promotions in force cannot be read by this instance: send this one again", e);
        }
    }
}
