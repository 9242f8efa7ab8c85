package io.promoment.rules.scenario;

import io.promoment.core.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The kinds of actions as keys: an action is written {@code points.add: {points: 50}}. */
final class ActionKinds {
    private ActionKinds() {}

    /** All kinds and these keys. */
    static SortedSet<String> and(String... keys) {
        SortedSet<String> all = new TreeSet<>(Action.KINDS);
        all.addAll(List.of(keys));
        return all;
    }

    /** The one kind among the keys; empty, with a complaint, where there is none or more than one. */
    static Optional<String> of(Node.Fields action) {
        List<String> kinds = new ArrayList<>(Action.KINDS);
        kinds.retainAll(action.nodes().keySet());
        if (kinds.size() == 1) {
            return Optional.of(kinds.get(0));
        }
        if (kinds.size() > 1 || !action.isAnyMisspelt()) {
            action.complain(
                    "one kind of action belongs here",
                    "write it such as \"points.add: {points: 50}\"; there are " + String.join(", ", Action.KINDS));
        }
        return Optional.empty();
    }
}
