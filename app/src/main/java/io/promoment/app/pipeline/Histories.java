package io.promoment.app.pipeline;

import io.promoment.app.pipeline.InputStore.HistoryFound;
import io.promoment.app.pipeline.InputStore.HistoryWanted;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Past;
import io.promoment.rules.engine.Needs;
import io.promoment.rules.engine.Ruleset;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The histories that rules look at, read once for a batch: of customers who are remembered, only what is newer. What the
 * rules in force can look at in all is remembered, so that the next activity finds it whatever its type.
 */
final class Histories {
    /** Activities that come a little late find what is remembered, too. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final InputStore store;
    private final Ruleset ruleset;
    private final Scope scope;
    private final int bound;
    private final Map<String, List<Past>> placed = new HashMap<>();

    /** By customer, since when the turns of the batch look at the history. */
    private final Map<String, Instant> lookedAt = new HashMap<>();

    Histories(InputStore store, Ruleset ruleset) {
        this.store = store;
        this.ruleset = ruleset;
        this.scope = Scope.of(ruleset.needs());
        this.bound = ruleset.settings().historyMaxActivities();
    }

    /**
     * Reads what the rules that listen to these turns may look at.
     *
     * @param customers all of the batch; gets what was read
     */
    void read(List<Turn> turns, Map<String, Before> customers) throws SQLException {
        List<HistoryWanted> wanted = new ArrayList<>();
        lookedAt.putAll(since(turns));
        lookedAt.forEach((id, since) -> {
            Before before = customers.get(id);
            if (before != null && !isRemembered(before, since)) {
                wanted.add(wanted(before, since));
            } else if (before != null && before.position() == 0) {
                customers.put(id, before.with(Earlier.none(scope, Instant.EPOCH)));
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, HistoryFound> found =
                store.histories(scope, wanted, ruleset.settings().maxFuture(), bound + 1);
        for (HistoryWanted one : wanted) {
            HistoryFound newer = found.getOrDefault(one.customer(), HistoryFound.NOTHING);
            customers.computeIfPresent(one.customer(), (id, before) -> before.with(merged(before, one, newer)));
        }
    }

    /** By customer, since when the history is looked at; without customers whose history nobody looks at. */
    private Map<String, Instant> since(List<Turn> turns) {
        Needs every = ruleset.needs();
        Map<String, Instant> since = new HashMap<>();
        for (Turn turn : turns) {
            if (ruleset.needs(turn.type()).history()) {
                since.merge(
                        turn.customer(),
                        every.historySince(turn.occurredAt()),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return since;
    }

    private boolean isRemembered(Before before, Instant since) {
        Earlier earlier = before.earlier();
        return before.position() == 0
                || (earlier != null && earlier.covers(scope, since) && earlier.upTo() == before.position());
    }

    private HistoryWanted wanted(Before before, Instant since) {
        Earlier earlier = before.earlier();
        return earlier != null && earlier.covers(scope, since)
                ? new HistoryWanted(before.id(), earlier.upTo(), before.position(), earlier.since(), Times.LATEST)
                : new HistoryWanted(before.id(), 0, before.position(), since.minus(MARGIN), Times.LATEST);
    }

    private Earlier merged(Before before, HistoryWanted wanted, HistoryFound newer) {
        Earlier earlier = before.earlier();
        Earlier start = earlier == null || wanted.after() == 0 ? Earlier.none(scope, wanted.since()) : earlier;
        return start.and(newer.activities(), wanted.upTo(), newer.length(), bound);
    }

    /** What the rules that listen to this turn may look at; one more than is allowed stands for too much. */
    List<Past> of(Turn turn, Before before) throws SQLException {
        Needs needs = ruleset.needs(turn.type());
        if (!needs.history() || before.position() == 0) {
            return List.of();
        }
        Earlier earlier = before.earlier();
        return earlier == null || !earlier.whole()
                ? readAlone(turn, needs, before)
                : needs.activities(earlier.activities(), turn.occurredAt());
    }

    private List<Past> readAlone(Turn turn, Needs needs, Before before) throws SQLException {
        HistoryWanted wanted = new HistoryWanted(
                turn.customer(), 0, before.position(), needs.historySince(turn.occurredAt()), turn.occurredAt());
        List<Past> all = new ArrayList<>(store.histories(
                        Scope.of(needs), List.of(wanted), ruleset.settings().maxFuture(), bound + 1)
                .getOrDefault(turn.customer(), HistoryFound.NOTHING)
                .activities());
        all.addAll(needs.activities(placed.getOrDefault(turn.customer(), List.of()), turn.occurredAt()));
        return all;
    }

    /** The customer after this turn. */
    Before then(Turn turn, Before before, Customer after) {
        Past past = new Past(before.position() + 1, turn.received().activity());
        placed.computeIfAbsent(turn.customer(), customer -> new ArrayList<>()).add(past);
        return before.then(past.position(), after, next(turn, before, past));
    }

    /** What is behind the customer, because nobody looked at it, stays as it is: the rest is read when somebody does. */
    private @Nullable Earlier next(Turn turn, Before before, Past past) {
        Earlier earlier = before.earlier();
        return earlier == null || earlier.upTo() != before.position()
                ? earlier
                : earlier.since(horizon(turn)).and(past, turn.received().body().length(), bound);
    }

    /** A later turn of the batch may have occurred long before this one. */
    private Instant horizon(Turn turn) {
        Instant horizon = ruleset.needs().historySince(turn.occurredAt()).minus(MARGIN);
        Instant needed = lookedAt.getOrDefault(turn.customer(), horizon);
        return needed.isBefore(horizon) ? needed : horizon;
    }
}
