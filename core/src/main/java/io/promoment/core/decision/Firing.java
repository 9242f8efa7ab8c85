package io.promoment.core.decision;

import io.promoment.core.Scalars;
import java.util.List;
import java.util.SortedMap;

/**
 * One rule that matched and ran.
 *
 * @param version the version of the promotion
 * @param place the index of the rule in its file, from 0
 * @param bindings what the condition bound, by name, as {@link Scalars} has it; what was absent is left out
 * @param actions the ids of the actions it asked for, in the order of the calls
 */
public record Firing(
        String promotion,
        int version,
        String rule,
        int place,
        List<Matched> matched,
        SortedMap<String, Object> bindings,
        List<String> actions) {
    public Firing {
        matched = List.copyOf(matched);
        bindings = Scalars.copyOf(bindings);
        actions = List.copyOf(actions);
    }
}
