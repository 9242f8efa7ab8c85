package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a fold, without the id under which it is kept. {@code {}} is a customer never seen before;
 * otherwise
 *
 * <pre>{@code
 * {"first_seen_at": "…", "last_seen_at": "…",
 *  "profile": {"email": {"at": "2026-09-01T08:30:12.884Z", "value": "priya.nair@example.com"}},
 *  "metadata": {…}, "segments": {…}, "consents": {…}, "tiers": {…}, "points": {…}, "gifts": {…},
 *  "lifetime": {"orders": 3, "spent": 31280}}
 * }</pre>
 */
public final class CustomerCodec {
    private static final String FIRST_SEEN = "first_seen_at";
    private static final String LAST_SEEN = "last_seen_at";
    private static final String LIFETIME = "lifetime";

    private CustomerCodec() {}

    public static byte[] write(Customer customer) {
        return CanonicalJson.write(tree(customer));
    }

    /** Reads what {@link #write} wrote; writing again gives the same bytes. */
    public static Customer read(String id, byte[] json) {
        return read(id, CanonicalJson.read(json));
    }

    public static ObjectNode tree(Customer customer) {
        Known known = customer.known();
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        put(tree, FIRST_SEEN, known.firstSeenAt());
        put(tree, LAST_SEEN, known.lastSeenAt());
        known.shelves().forEach((shelf, values) -> tree.set(shelf.wireName(), shelf(values)));
        if (!known.counters().isEmpty()) {
            ObjectNode counters = tree.putObject(LIFETIME);
            known.counters().forEach((counter, count) -> counters.put(counter.wireName(), count));
        }
        return tree;
    }

    public static Customer read(String id, JsonNode tree) {
        Map<Shelf, SortedMap<String, Timed>> shelves = new EnumMap<>(Shelf.class);
        for (Shelf shelf : Shelf.values()) {
            if (tree.has(shelf.wireName())) {
                shelves.put(shelf, readShelf(tree.get(shelf.wireName())));
            }
        }
        return new Customer(
                id, new Known(instant(tree, FIRST_SEEN), instant(tree, LAST_SEEN), shelves, readCounters(tree)));
    }

    private static void put(ObjectNode tree, String name, @Nullable Instant instant) {
        if (instant != null) {
            tree.put(name, instant.toString());
        }
    }

    private static @Nullable Instant instant(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? Instant.parse(tree.get(name).asText()) : null;
    }

    private static ObjectNode shelf(SortedMap<String, Timed> values) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        values.forEach((key, timed) ->
                tree.putObject(key).put("at", timed.at().toString()).set("value", timed.value()));
        return tree;
    }

    private static SortedMap<String, Timed> readShelf(JsonNode tree) {
        SortedMap<String, Timed> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            JsonNode timed = member.getValue();
            values.put(member.getKey(), new Timed(Instant.parse(timed.get("at").asText()), timed.get("value")));
        }
        return values;
    }

    private static Map<Counter, Long> readCounters(JsonNode tree) {
        Map<Counter, Long> counters = new EnumMap<>(Counter.class);
        JsonNode stored = tree.path(LIFETIME);
        for (Counter counter : Counter.values()) {
            if (stored.has(counter.wireName())) {
                counters.put(counter, stored.get(counter.wireName()).longValue());
            }
        }
        return counters;
    }
}
