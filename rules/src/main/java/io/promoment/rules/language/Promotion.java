package io.promoment.rules.language;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An approved promotion: its rules as a typed tree, each part with its place in the text.
 *
 * @param rules in the order of the file; {@link Rule#place()} is the index here
 */
public record Promotion(String name, PromotionSource source, List<Rule> rules) {

    public Promotion {
        rules = List.copyOf(rules);
    }

    /** The wire names some rule names; see {@link Rule#listensToAll()} for the rules that name none. */
    public SortedSet<String> listensTo() {
        TreeSet<String> types = new TreeSet<>();
        rules.forEach(rule -> types.addAll(rule.listensTo()));
        return Collections.unmodifiableSortedSet(types);
    }
}
