package io.promoment.app.pipeline;

import io.promoment.rules.engine.Needs;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The types of earlier activities that are looked at.
 *
 * @param types wire names; without meaning when all types are looked at
 */
record Scope(boolean allTypes, SortedSet<String> types) {
    static Scope of(Needs needs) {
        return new Scope(needs.allTypes(), needs.allTypes() ? new TreeSet<>() : needs.types());
    }

    boolean contains(String type) {
        return allTypes || types.contains(type);
    }
}
