package io.promoment.rules.engine;

import io.promoment.rules.compile.Linker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;

/**
 * The bases of one ruleset, one for each set of rules. Those of the types are linked at once and stay; those without a rule
 * that failed are linked when it fails and the latest are kept, since what failed once mostly fails again.
 */
final class Bases {
    /** A base of few rules takes some ten kilobytes. */
    private static final int KEPT = 256;

    private final Linker linker;
    private final Map<List<String>, KieBase> ofTypes = new ConcurrentHashMap<>();
    private final Map<List<String>, KieBase> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, KieBase> eldest) {
            return size() > KEPT;
        }
    };

    Bases(Linker linker, List<List<Listener>> sets) {
        this.linker = linker;
        sets.forEach(set -> ofTypes.put(ids(set), link(set)));
    }

    KieBase of(List<Listener> rules) {
        List<String> ids = ids(rules);
        KieBase ofType = ofTypes.get(ids);
        if (ofType != null) {
            return ofType;
        }
        synchronized (latest) {
            return latest.computeIfAbsent(ids, missing -> link(rules));
        }
    }

    private KieBase link(List<Listener> rules) {
        SortedMap<String, SortedSet<String>> byPromotion = new TreeMap<>();
        for (Listener rule : rules) {
            byPromotion
                    .computeIfAbsent(rule.promotion(), first -> new TreeSet<>())
                    .add(rule.id());
        }
        return linker.link(byPromotion);
    }

    private static List<String> ids(List<Listener> rules) {
        return rules.stream().map(Listener::id).toList();
    }
}
