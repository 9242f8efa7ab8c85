package io.promoment.app.pipeline;

import io.promoment.app.pipeline.GivenStore.GivenWanted;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.rules.engine.Needs;
import io.promoment.rules.engine.Ruleset;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was given to customers earlier, read once for a batch. Not remembered: others' activities give, too, and the
 * customer's position does not show it.
 */
final class Gifts {
    private final GivenStore store;
    private final Ruleset ruleset;
    private final int bound;
    private final Map<String, List<GivenAction>> read = new HashMap<>();
    private final Map<String, List<GivenAction>> givenHere = new HashMap<>();

    Gifts(GivenStore store, Ruleset ruleset) {
        this.store = store;
        this.ruleset = ruleset;
        this.bound = ruleset.settings().historyMaxActivities();
    }

    /** Reads what the rules that listen to these turns may look at. */
    void read(List<Turn> turns) throws SQLException {
        Map<String, GivenWanted> wanted = new HashMap<>();
        for (Turn turn : turns) {
            Needs needs = ruleset.needs(turn.type());
            if (needs.given()) {
                Instant since = needs.givenSince(turn.occurredAt());
                wanted.merge(
                        turn.customer(),
                        new GivenWanted(StorableText.of(turn.customer()), since, Times.LATEST),
                        (one, other) -> one.since().isBefore(other.since()) ? one : other);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, List<GivenAction>> found =
                store.given(List.copyOf(wanted.values()), ruleset.settings().maxFuture(), bound + 1);
        wanted.forEach((customer, one) -> {
            List<GivenAction> given = found.getOrDefault(one.recipient(), List.of());
            if (given.size() <= bound) {
                read.put(customer, given);
            }
        });
    }

    /** What the rules that listen to this turn may look at; one more than is allowed stands for too much. */
    List<GivenAction> of(Turn turn) throws SQLException {
        Needs needs = ruleset.needs(turn.type());
        if (!needs.given()) {
            return List.of();
        }
        List<GivenAction> known = read.get(turn.customer());
        List<GivenAction> all = new ArrayList<>(known == null ? readAlone(turn, needs) : known);
        all.addAll(givenHere.getOrDefault(turn.customer(), List.of()));
        return needs.actions(all, turn.occurredAt());
    }

    private List<GivenAction> readAlone(Turn turn, Needs needs) throws SQLException {
        GivenWanted wanted = new GivenWanted(
                StorableText.of(turn.customer()), needs.givenSince(turn.occurredAt()), turn.occurredAt());
        return store.given(List.of(wanted), ruleset.settings().maxFuture(), bound + 1)
                .getOrDefault(wanted.recipient(), List.of());
    }

    /** What this turn gave, for the turns after it. */
    void add(Judged judged) {
        for (DecidedAction action : judged.settled().outcome().actions()) {
            if (action.status() == ActionStatus.GRANTED) {
                givenHere
                        .computeIfAbsent(action.recipient(), recipient -> new ArrayList<>())
                        .add(new GivenAction(
                                action.id(),
                                action.kind(),
                                action.promotion(),
                                judged.turn().occurredAt(),
                                action.parameters()));
            }
        }
    }
}
