package io.promoment.rules.scenario;

import io.promoment.core.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of actions as keys: an action is written {@code points.add: {points: 50}}. */
final class ActionKinds {
    private ActionKinds() {}

    /** All kinds and these keys. */
    static Set<String> and(String... keys) {
        Set<String> all = new TreeSet<>(Action.KINDS);
        all.addAll(List.of(keys));
        return all;
    }

    /** The one kind among the keys. */
    static String of(Node.Fields action) throws InvalidScenarioException {
        List<String> kinds = new ArrayList<>(Action.KINDS);
        kinds.retainAll(action.nodes().keySet());
        if (kinds.size() != 1) {
            throw action.invalid("write one kind of action, such as \"points.add: {points: 50}\"; there are "
                    + String.join(", ", Action.KINDS));
        }
        return kinds.get(0);
    }
}
