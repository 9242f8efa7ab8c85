package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A dotted path into the data of a sample: {@code order.items.0.quantity}. */
final class Path {
    private Path() {}

    /** Puts the value there; objects on the way are made where there are none, elements of lists are not. */
    static void set(ObjectNode data, String path, Node value) throws InvalidScenarioException {
        String[] names = path.split("\\.", -1);
        JsonNode at = data;
        for (int depth = 0; depth < names.length - 1; depth++) {
            at = down(at, names[depth], path, value);
        }
        String last = names[names.length - 1];
        if (at instanceof ArrayNode list) {
            list.set(index(list, last, path, value), value.json());
        } else if (at instanceof ObjectNode object && !last.isEmpty()) {
            object.set(last, value.json());
        } else {
            throw value.invalid("\"" + path + "\" leads into something that is neither an object nor a list");
        }
    }

    private static JsonNode down(JsonNode at, String name, String path, Node value) throws InvalidScenarioException {
        if (at instanceof ArrayNode list) {
            return list.get(index(list, name, path, value));
        }
        if (!(at instanceof ObjectNode object) || name.isEmpty()) {
            throw value.invalid("\"" + path + "\" leads into something that is neither an object nor a list");
        }
        JsonNode below = object.path(name);
        return below.isMissingNode() || below.isNull() ? object.putObject(name) : below;
    }

    private static int index(ArrayNode list, String name, String path, Node value) throws InvalidScenarioException {
        int index = name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : list.size();
        if (index >= list.size()) {
            throw value.invalid("\"" + path + "\": the list has no element " + name);
        }
        return index;
    }
}
