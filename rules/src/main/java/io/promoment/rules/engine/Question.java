package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.rules.language.Validity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One activity put before the rules that listen to it. All are asked at once; where that breaks, the rules are parted and
 * asked again until each rule that fails stands alone. Rules do not see each other, so what comes out is what each of them
 * says alone, whatever failed first and in whichever order an agenda ran.
 */
final class Question {
    private final Bases bases;
    private final Activity activity;
    private final int firingLimit;
    private final List<Fired> fired = new ArrayList<>();
    private final Map<Listener, Breakage> broken = new TreeMap<>(Comparator.comparing(Listener::promotion)
            .thenComparing(listener -> listener.rule().place()));

    Question(Bases bases, Activity activity, int firingLimit) {
        this.bases = bases;
        this.activity = activity;
        this.firingLimit = firingLimit;
    }

    /** The firings, in no particular order. */
    List<Fired> fired() {
        return fired;
    }

    /** The rules that failed and were left out, in order. */
    Map<Listener, Breakage> broken() {
        return broken;
    }

    void put(List<Listener> listeners) {
        Deque<List<Listener>> parts = new ArrayDeque<>();
        parts.add(listeners);
        while (!parts.isEmpty()) {
            List<Listener> part = parts.remove();
            Attempt attempt = Attempt.of(bases.of(part), this::mayFire, activity, firingLimit);
            if (attempt instanceof Attempt.Answered answered) {
                fired.addAll(answered.fired());
            } else if (part.size() > 1) {
                parts.addAll(parted(part, ((Attempt.Broken) attempt).breakage()));
            } else if (mayFire(part.get(0))) {
                broken.put(part.get(0), ((Attempt.Broken) attempt).breakage());
            }
        }
        keepWithinTheLimit();
    }

    /** The rules that are suspected and the others, or halves. */
    private static List<List<Listener>> parted(List<Listener> part, Breakage breakage) {
        List<Listener> suspects = part.stream()
                .filter(rule -> breakage.suspects().contains(rule.id()))
                .toList();
        if (suspects.isEmpty() || suspects.size() == part.size()) {
            int half = part.size() / 2;
            return List.of(part.subList(0, half), part.subList(half, part.size()));
        }
        List<Listener> others =
                part.stream().filter(rule -> !suspects.contains(rule)).toList();
        return List.of(others, suspects);
    }

    /** Validity and effects are judged here, not by the engine: Drools would read the clock on the wall. */
    private boolean mayFire(Listener listener) {
        Validity validity = listener.rule().valid();
        return listener.rule().answersTo(activity.causedBy())
                && (validity == null || validity.contains(activity.occurredAt()));
    }

    /** Rules that are within the limit each, and not together: those that fired most are left out, of equals the last. */
    private void keepWithinTheLimit() {
        while (fired.size() > firingLimit) {
            Map<Listener, Integer> counts = new TreeMap<>(Comparator.comparing(Listener::promotion)
                    .thenComparing(listener -> listener.rule().place()));
            fired.forEach(firing -> counts.merge(firing.listener(), 1, Integer::sum));
            Listener most = counts.entrySet().stream()
                    .reduce((one, next) -> next.getValue() >= one.getValue() ? next : one)
                    .orElseThrow()
                    .getKey();
            broken.put(most, Breakage.ofFiringLimit(fired));
            fired.removeIf(firing -> firing.listener().equals(most));
        }
    }
}
