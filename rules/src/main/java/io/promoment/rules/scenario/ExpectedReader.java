package io.promoment.rules.scenario;

import io.promoment.core.Scalars;
import io.promoment.core.decision.ActionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code then}. */
final class ExpectedReader {
    private static final SortedSet<String> THEN = ScenarioReader.known("actions", "fired", "not_fired", "failed");
    private static final SortedSet<String> ACTION = ActionKinds.and("to", "status", "with", "expires", "because");

    private ExpectedReader() {}

    static Expected read(Node.Fields then) {
        then.knowing(THEN);
        List<ActionText> actions = new ArrayList<>();
        for (Node item : then.require("actions").items()) {
            Node.Fields fields = item.fields().knowing(ACTION);
            ActionKinds.of(fields).ifPresent(kind -> actions.add(action(kind, fields)));
        }
        return new Expected(actions, texts(then, "fired"), texts(then, "not_fired"), texts(then, "failed"));
    }

    private static ActionText action(String kind, Node.Fields item) {
        Node variables = item.get("with");
        return new ActionText(
                kind,
                Scalars.read(item.require(kind).fields().json()),
                item.text("to"),
                variables == null
                        ? Scalars.copyOf(Map.of())
                        : Scalars.read(variables.fields().json()),
                item.text("expires"),
                status(item.get("status")),
                item.text("because"));
    }

    private static ActionStatus status(@Nullable Node node) {
        if (node == null) {
            return ActionStatus.GRANTED;
        }
        for (ActionStatus status : ActionStatus.values()) {
            if (status.wireName().equals(node.text())) {
                return status;
            }
        }
        node.complain("there is no such status", "a status is granted, suppressed or superseded");
        return ActionStatus.GRANTED;
    }

    private static List<String> texts(Node.Fields then, String key) {
        return then.items(key).stream().map(Node::text).toList();
    }
}
