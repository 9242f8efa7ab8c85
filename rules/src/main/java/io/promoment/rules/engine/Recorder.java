package io.promoment.rules.engine;

import io.promoment.core.Scalars;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.decision.Matched;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Writes down which rules fire, with what they matched, bound and asked for. */
final class Recorder extends DefaultAgendaEventListener {
    private final Linked rules;
    private final Actions actions;
    private final Positions positions;
    private final Allowance writing;
    private final List<Fired> fired = new ArrayList<>();

    Recorder(Linked rules, Actions actions, Positions positions, Allowance writing) {
        this.rules = rules;
        this.actions = actions;
        this.positions = positions;
        this.writing = writing;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Match match = event.getMatch();
        Listener listener = rules.rule(match.getRule().getName());
        if (listener == null) {
            throw new IllegalStateException("a rule fired that was not asked: " + match.getRule());
        }
        SortedMap<String, Object> bindings = bindings(listener, match);
        Written.count(bindings, writing);
        fired.add(new Fired(listener, matched(match), bindings, actions.collect()));
    }

    List<Fired> fired() {
        return fired;
    }

    /** The activity, then the elements of lists in the order of the text; sums and counts are no facts. */
    private List<Matched> matched(Match match) {
        List<Matched> matched = new ArrayList<>();
        for (Object fact : match.getObjects()) {
            Long place = positions.of(fact);
            if (fact instanceof Activity activity) {
                matched.add(Matched.activity(name(fact), activity.id()));
            } else if (place != null) {
                matched.add(Matched.element(name(fact), place));
            }
        }
        return matched;
    }

    private static String name(Object fact) {
        return fact.getClass().getSimpleName();
    }

    private static SortedMap<String, Object> bindings(Listener listener, Match match) {
        List<String> known = match.getDeclarationIds();
        SortedMap<String, @Nullable Object> bindings = new TreeMap<>();
        for (String variable : Variables.of(listener.rule())) {
            if (known.contains(variable)) {
                bindings.put(variable, References.of(match.getDeclarationValue(variable)));
            }
        }
        return Scalars.copyOf(bindings);
    }
}
