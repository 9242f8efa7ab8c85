package io.promoment.rules.engine;

import io.promoment.rules.compile.Linker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The bases of one ruleset, one for each set of rules. Those of the types are taken over from the ruleset before where it
 * has the same, or linked at once, and stay; those without a rule that failed are linked when it fails and the latest are
 * kept, since what failed once mostly fails again.
 */
final class Bases {
    /** A base of few rules takes some ten kilobytes. */
    private static final int KEPT = 256;

    private final Linker linker;

    /** By identity: comparing a thousand rules would cost as much as asking them. */
    private final IdentityHashMap<List<Listener>, Linked> ofTypes = new IdentityHashMap<>();

    private final Map<List<String>, Linked> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Linked> eldest) {
            return size() > KEPT;
        }
    };

    /** What was linked here and not taken over: nobody has asked it anything yet. */
    private final List<List<Listener>> fresh = new ArrayList<>();

    /**
     * @param before of the ruleset that these follow, if any
     */
    Bases(Linker linker, List<List<Listener>> sets, @Nullable Bases before) {
        this.linker = linker;
        Map<SameRules, Linked> known = before == null ? Map.of() : before.bySameRules();
        for (List<Listener> set : sets) {
            Linked same = known.get(new SameRules(set));
            if (same == null) {
                fresh.add(set);
            }
            ofTypes.put(set, same == null ? link(set) : same);
        }
    }

    private Map<SameRules, Linked> bySameRules() {
        Map<SameRules, Linked> known = new HashMap<>();
        ofTypes.forEach((set, linked) -> known.put(new SameRules(set), linked));
        return known;
    }

    List<List<Listener>> fresh() {
        return Collections.unmodifiableList(fresh);
    }

    /** The base of these rules; quick for the very lists that were given at first. */
    Linked of(List<Listener> rules) {
        Linked ofType = ofTypes.get(rules);
        if (ofType != null) {
            return ofType;
        }
        List<String> ids = rules.stream().map(Listener::id).toList();
        synchronized (latest) {
            return latest.computeIfAbsent(ids, missing -> link(rules));
        }
    }

    private Linked link(List<Listener> rules) {
        SortedMap<String, SortedSet<String>> byPromotion = new TreeMap<>();
        for (Listener rule : rules) {
            byPromotion
                    .computeIfAbsent(rule.promotion(), first -> new TreeSet<>())
                    .add(rule.id());
        }
        return new Linked(linker.link(byPromotion), rules);
    }
}
