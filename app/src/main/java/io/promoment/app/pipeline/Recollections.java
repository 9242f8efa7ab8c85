package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Recollection.NoLongerKept;
import io.promoment.app.pipeline.Recollection.NotLinked;
import io.promoment.app.pipeline.Recollection.Recollected;
import io.promoment.app.pipeline.Recollection.Unreadable;
import io.promoment.app.promotions.PastRuleset;
import io.promoment.app.promotions.PastRulesets;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.Inputs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts together what decisions depended on, any number at once: what several of them saw is read and parsed once. The
 * rulesets come last and without a connection, because one may have to be compiled.
 */
final class Recollections {
    private final List<PastStore.Found> found;
    private final Earlier earlier;

    private Recollections(List<PastStore.Found> found, Earlier earlier) {
        this.found = found;
        this.earlier = earlier;
    }

    /** What was read for all. */
    private record Earlier(Map<InputStore.PastPlace, InputStore.Stored> activities, Map<String, GivenAction> given) {}

    static Recollections read(List<PastStore.Found> found, Connection connection, PastMemory memory)
            throws SQLException {
        List<PastStore.Decision> decisions = found.stream()
                .filter(PastStore.Decision.class::isInstance)
                .map(PastStore.Decision.class::cast)
                .toList();
        decisions.forEach(decision -> remember(decision, memory));
        return new Recollections(found, earlier(decisions, connection, memory));
    }

    /** In the same order. */
    List<Recollection> under(PastRulesets rulesets) throws SQLException {
        List<Recollection> recollections = new ArrayList<>();
        for (PastStore.Found one : found) {
            recollections.add(of(one, rulesets));
        }
        return recollections;
    }

    private static void remember(PastStore.Decision decision, PastMemory memory) {
        Inputs inputs = decision.inputs();
        Received received = decision.received();
        memory.add(
                new InputStore.PastPlace(inputs.customer(), inputs.position()),
                new Past(inputs.position(), received.activity()),
                received.body().length());
    }

    private static Earlier earlier(List<PastStore.Decision> decisions, Connection connection, PastMemory memory)
            throws SQLException {
        SortedSet<InputStore.PastPlace> places = new TreeSet<>();
        SortedSet<String> given = new TreeSet<>();
        for (PastStore.Decision decision : decisions) {
            Inputs inputs = decision.inputs();
            inputs.history().forEach(position -> places.add(new InputStore.PastPlace(inputs.customer(), position)));
            given.addAll(inputs.given());
        }
        InputStore inputs = new InputStore(connection);
        GivenStore gifts = new GivenStore(connection);
        return new Earlier(
                memory.activities(List.copyOf(places), inputs::activities),
                memory.given(List.copyOf(given), gifts::byId));
    }

    private Recollection of(PastStore.Found one, PastRulesets rulesets) throws SQLException {
        if (one instanceof PastStore.Decision decision) {
            return of(decision, rulesets);
        }
        return one instanceof PastStore.Gone gone
                ? new NoLongerKept(gone.activity(), gone.missing())
                : new Unreadable(one.activity(), ((PastStore.Damaged) one).problem());
    }

    private Recollection of(PastStore.Decision decision, PastRulesets rulesets) throws SQLException {
        Received received = decision.received();
        Inputs inputs = decision.inputs();
        List<Past> history = new ArrayList<>();
        for (long position : inputs.history()) {
            InputStore.Stored past = earlier.activities().get(new InputStore.PastPlace(inputs.customer(), position));
            if (past == null) {
                return new NoLongerKept(
                        decision.activity(),
                        "the activity at position %d of customer %s, which its history had in it"
                                .formatted(position, inputs.customer()));
            }
            history.add(past.past());
        }
        List<GivenAction> given = new ArrayList<>();
        for (String id : inputs.given()) {
            GivenAction action = earlier.given().get(id);
            if (action == null) {
                return new NoLongerKept(
                        decision.activity(), "the action %s, which had been given before".formatted(id));
            }
            given.add(action);
        }
        PastRuleset ruleset = rulesets.numbered(inputs.ruleset());
        if (ruleset instanceof PastRuleset.NotLinked not) {
            return new NotLinked(decision.activity(), inputs.ruleset(), not.versions(), not.problem());
        }
        return new Recollected(
                received,
                decision.at(),
                inputs,
                history,
                given,
                ((PastRuleset.Linked) ruleset).ruleset(),
                decision.status(),
                decision.outcome());
    }
}
