package io.promoment.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.api.RawJson;
import io.promoment.api.Replay;
import io.promoment.core.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two outcomes differ, value by value, in the order of the outcome. */
final class OutcomeDifferences {
    /** An outcome may have thousands of actions; the first differences tell the reason. */
    private static final int MOST = 100;

    private final List<Replay.Difference> first = new ArrayList<>();
    private int more;

    private OutcomeDifferences() {}

    /** Both are canonical JSON. */
    static OutcomeDifferences between(String stored, String now) {
        OutcomeDifferences differences = new OutcomeDifferences();
        differences.compare("", read(stored), read(now));
        if (differences.first.isEmpty()) {
            differences.add("", read(stored), read(now)); // the same values, written in another way
        }
        return differences;
    }

    /** There is none now. */
    static OutcomeDifferences all(String stored) {
        OutcomeDifferences differences = new OutcomeDifferences();
        differences.add("", read(stored), MissingNode.getInstance());
        return differences;
    }

    List<Replay.Difference> first() {
        return List.copyOf(first);
    }

    int more() {
        return more;
    }

    private static JsonNode read(String json) {
        return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private void compare(String path, JsonNode stored, JsonNode now) {
        if (stored.isObject() && now.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + escaped(name), stored.path(name), now.path(name)));
        } else if (stored.isArray() && now.isArray()) {
            for (int index = 0; index < Math.max(stored.size(), now.size()); index++) {
                compare(path + "/" + index, stored.path(index), now.path(index));
            }
        } else if (!text(stored).equals(text(now))) {
            add(path, stored, now);
        }
    }

    private void add(String path, JsonNode stored, JsonNode now) {
        if (first.size() < MOST) {
            first.add(new Replay.Difference(path, raw(stored), raw(now)));
        } else {
            more++;
        }
    }

    private static @Nullable RawJson raw(JsonNode value) {
        return value.isMissingNode() ? null : new RawJson(CanonicalJson.text(value));
    }

    /** Not the value: {@code 1.50} and {@code 1.5} are other bytes. */
    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : CanonicalJson.text(value);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
