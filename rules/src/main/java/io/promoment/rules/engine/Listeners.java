package io.promoment.rules.engine;

import io.promoment.core.activity.ActivityType;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rules in force match activities of which type, sorted by promotion and place. */
final class Listeners {
    /** Stands for all types that are not listed; no wire name is empty. */
    private static final String UNLISTED = "";

    private final SortedMap<String, List<Listener>> byType = new TreeMap<>();

    Listeners(List<InForce> sorted) {
        for (InForce inForce : sorted) {
            for (Rule rule : inForce.promotion().promotion().rules()) {
                add(new Listener(inForce.promotion().name(), inForce.version(), rule));
            }
        }
    }

    private void add(Listener listener) {
        Rule rule = listener.rule();
        if (rule.listensToUnlisted()) {
            put(UNLISTED, listener);
        }
        for (ActivityType type : ActivityType.values()) {
            if (rule.listensToAll() || rule.listensTo().contains(type.wireName())) {
                put(type.wireName(), listener);
            }
        }
    }

    private void put(String type, Listener listener) {
        byType.computeIfAbsent(type, first -> new ArrayList<>()).add(listener);
    }

    List<Listener> to(String activityType) {
        String type = ActivityType.of(activityType).isPresent() ? activityType : UNLISTED;
        return List.copyOf(byType.getOrDefault(type, List.of()));
    }

    /** The different sets of rules that types listen with; most types share one with others. */
    List<List<Listener>> sets() {
        return byType.values().stream().distinct().toList();
    }
}
