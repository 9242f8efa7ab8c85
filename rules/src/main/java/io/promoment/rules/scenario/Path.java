package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A dotted path into the data of a sample: {@code order.items.0.quantity}. */
final class Path {
    private Path() {}

    /**
     * Puts the value there, or complains about its key; objects on the way are made where there are none, elements of lists
     * are not.
     */
    static void set(ObjectNode data, String path, Node value, Node.Fields overrides) {
        try {
            set(data, path.split("\\.", -1), value);
        } catch (NoSuchPlaceException nowhere) {
            overrides.complainAt(path, "\"" + path + "\" " + nowhere.getMessage(), "look at the sample");
        }
    }

    private static void set(ObjectNode data, String[] names, Node value) throws NoSuchPlaceException {
        JsonNode at = data;
        for (int depth = 0; depth < names.length - 1; depth++) {
            at = down(at, names[depth]);
        }
        String last = names[names.length - 1];
        if (at instanceof ArrayNode list) {
            list.set(index(list, last), value.json());
        } else if (at instanceof ObjectNode object && !last.isEmpty()) {
            object.set(last, value.json());
        } else {
            throw new NoSuchPlaceException("leads into something that is neither an object nor a list");
        }
    }

    private static JsonNode down(JsonNode at, String name) throws NoSuchPlaceException {
        if (at instanceof ArrayNode list) {
            return list.get(index(list, name));
        }
        if (!(at instanceof ObjectNode object) || name.isEmpty()) {
            throw new NoSuchPlaceException("leads into something that is neither an object nor a list");
        }
        JsonNode below = object.path(name);
        return below.isMissingNode() || below.isNull() ? object.putObject(name) : below;
    }

    private static int index(ArrayNode list, String name) throws NoSuchPlaceException {
        int index = name.matches("[0-9]{1,6}") ? Integer.parseInt(name) : list.size();
        if (index >= list.size()) {
            throw new NoSuchPlaceException("leads into a list that has no element " + name);
        }
        return index;
    }

    private static final class NoSuchPlaceException extends Exception {
        private static final long serialVersionUID = 1L;

        private NoSuchPlaceException(String message) {
            super(message);
        }
    }
}
