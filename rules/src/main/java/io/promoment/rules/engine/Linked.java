package io.promoment.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** A base and the rules in it. */
final class Linked {
    private final KieBase base;
    private final Map<String, Listener> byId = new HashMap<>();

    Linked(KieBase base, List<Listener> rules) {
        this.base = base;
        rules.forEach(rule -> byId.put(rule.id(), rule));
    }

    KieBase base() {
        return base;
    }

    /** The rule that was linked by this name. */
    @Nullable
    Listener rule(String id) {
        return byId.get(id);
    }
}
