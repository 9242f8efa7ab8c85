package io.promoment.rules.scenario;

import io.promoment.core.Scalars;
import io.promoment.core.decision.ActionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code then}. */
final class ExpectedReader {
    private static final Set<String> THEN = ScenarioReader.known("actions", "fired", "not_fired", "failed");
    private static final Set<String> ACTION = ActionKinds.and("to", "status", "with", "expires", "because");

    private ExpectedReader() {}

    static Expected read(Node.Fields then) throws InvalidScenarioException {
        then.knowing(THEN);
        List<ActionText> actions = new ArrayList<>();
        for (Node item : then.require("actions").items()) {
            actions.add(action(item.fields().knowing(ACTION)));
        }
        return new Expected(actions, texts(then.get("fired")), texts(then.get("not_fired")), texts(then.get("failed")));
    }

    private static ActionText action(Node.Fields item) throws InvalidScenarioException {
        String kind = ActionKinds.of(item);
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

    private static ActionStatus status(@Nullable Node node) throws InvalidScenarioException {
        if (node == null) {
            return ActionStatus.GRANTED;
        }
        for (ActionStatus status : ActionStatus.values()) {
            if (status.wireName().equals(node.text())) {
                return status;
            }
        }
        throw node.invalid("a status is granted, suppressed or superseded");
    }

    private static List<String> texts(@Nullable Node list) throws InvalidScenarioException {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            for (Node item : list.items()) {
                texts.add(item.text());
            }
        }
        return texts;
    }
}
