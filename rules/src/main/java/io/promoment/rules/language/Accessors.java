package io.promoment.rules.language;

import io.promoment.rules.language.ValueType.ListOf;
import io.promoment.rules.language.ValueType.Model;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules may ask of the model, for those who check what rules became. */
public final class Accessors {

    private Accessors() {}

    /** Class name → the names of the accessors that rules may call on it, for every class of the model that a rule can reach. */
    public static SortedMap<String, SortedSet<String>> byClass() {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        Deque<Model> open = new ArrayDeque<>();
        Vocabulary.activityTypes().values().forEach(type -> open.add(new Model(type)));
        while (!open.isEmpty()) {
            Model model = open.remove();
            if (found.containsKey(model.type().getName())) {
                continue;
            }
            SortedSet<String> names = new TreeSet<>();
            for (Word word : Vocabulary.words(model)) {
                names.add(word.name());
                ValueType type = word.type() instanceof ListOf list ? list.element() : word.type();
                if (type instanceof Model next) {
                    open.add(next);
                }
            }
            found.put(model.type().getName(), Collections.unmodifiableSortedSet(names));
        }
        return Collections.unmodifiableSortedMap(found);
    }
}
