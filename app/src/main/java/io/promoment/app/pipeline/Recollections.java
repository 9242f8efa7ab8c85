package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Recollection.NoLongerKept;
import io.promoment.app.pipeline.Recollection.NotLinked;
import io.promoment.app.pipeline.Recollection.Recollected;
import io.promoment.app.promotions.PastRuleset;
import io.promoment.app.promotions.PastRulesets;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.Inputs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts together what decisions depended on, any number at once: what several of them saw is read and parsed once. */
final class Recollections {
    private final Connection connection;
    private final PastRulesets rulesets;

    Recollections(Connection connection, PastRulesets rulesets) {
        this.connection = connection;
        this.rulesets = rulesets;
    }

    /** In the same order. */
    List<Recollection> of(List<? extends PastStore.Found> found) throws SQLException {
        List<Inputs> inputs = found.stream()
                .filter(PastStore.Decision.class::isInstance)
                .map(one -> ((PastStore.Decision) one).inputs())
                .toList();
        Earlier earlier = earlier(inputs);
        List<Recollection> recollections = new ArrayList<>();
        for (PastStore.Found one : found) {
            recollections.add(
                    one instanceof PastStore.Decision decision
                            ? of(decision, earlier)
                            : new NoLongerKept(one.activity(), ((PastStore.Gone) one).missing()));
        }
        return recollections;
    }

    /** What was read for all. */
    private record Earlier(Map<InputStore.PastPlace, Past> activities, Map<String, GivenAction> given) {}

    private Earlier earlier(Collection<Inputs> inputs) throws SQLException {
        SortedSet<InputStore.PastPlace> places = new TreeSet<>();
        SortedSet<String> given = new TreeSet<>();
        for (Inputs one : inputs) {
            one.history().forEach(position -> places.add(new InputStore.PastPlace(one.customer(), position)));
            given.addAll(one.given());
        }
        return new Earlier(
                new InputStore(connection).activities(List.copyOf(places)),
                new GivenStore(connection).byId(List.copyOf(given)));
    }

    private Recollection of(PastStore.Decision decision, Earlier earlier) throws SQLException {
        Received received = decision.received();
        Inputs inputs = decision.inputs();
        List<Past> history = new ArrayList<>();
        for (long position : inputs.history()) {
            Past past = earlier.activities().get(new InputStore.PastPlace(inputs.customer(), position));
            if (past == null) {
                return new NoLongerKept(
                        decision.activity(),
                        "the activity at position %d of customer %s, which its history had in it"
                                .formatted(position, inputs.customer()));
            }
            history.add(past);
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
