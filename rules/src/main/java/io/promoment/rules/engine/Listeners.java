package io.promoment.rules.engine;

import io.promoment.core.activity.ActivityType;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rules in force match activities of which type, sorted by promotion and place. */
final class Listeners {
    /** Stands for all types that are not listed; no wire name is empty. */
    private static final String UNLISTED = "";

    private final SortedMap<String, List<Listener>> byType = new TreeMap<>();
    private final Map<List<Listener>, List<Listener>> sets = new LinkedHashMap<>();

    Listeners(List<InForce> sorted) {
        for (InForce inForce : sorted) {
            for (Rule rule : inForce.promotion().promotion().rules()) {
                add(new Listener(inForce.promotion().name(), inForce.version(), rule));
            }
        }
        byType.replaceAll((type, rules) -> sets.computeIfAbsent(List.copyOf(rules), set -> set));
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
        return byType.getOrDefault(type, List.of());
    }

    /** The different lists that {@link #to} gives; types with the same rules share one. */
    List<List<Listener>> sets() {
        return List.copyOf(sets.keySet());
    }
}
