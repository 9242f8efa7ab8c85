package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.CanonicalObject;
import io.promoment.core.UtcText;
import java.nio.charset.StandardCharsets;
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
        return text(customer).getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #write} writes, as a text. */
    public static String text(Customer customer) {
        return customer.canonical();
    }

    /** Reads what {@link #write} wrote; writing again gives the same bytes. */
    public static Customer read(String id, byte[] json) {
        return read(id, CanonicalJson.read(json));
    }

    static String text(Known known) {
        CanonicalObject out = new CanonicalObject();
        put(out, FIRST_SEEN, known.firstSeenAt());
        put(out, LAST_SEEN, known.lastSeenAt());
        known.shelves().forEach((shelf, values) -> put(out.open(shelf.wireName()), values));
        if (!known.counters().isEmpty()) {
            CanonicalObject counters = out.open(LIFETIME);
            known.counters().forEach((counter, count) -> counters.put(counter.wireName(), count));
            counters.close();
        }
        return out.text();
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

    private static void put(CanonicalObject out, String name, @Nullable Instant instant) {
        if (instant != null) {
            out.put(name, UtcText.of(instant));
        }
    }

    private static void put(CanonicalObject shelf, SortedMap<String, Timed> values) {
        values.forEach((key, timed) -> shelf.open(key)
                .put("at", UtcText.of(timed.at()))
                .put("value", timed.value())
                .close());
        shelf.close();
    }

    private static @Nullable Instant instant(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? UtcText.parse(tree.get(name).asText()) : null;
    }

    private static SortedMap<String, Timed> readShelf(JsonNode tree) {
        SortedMap<String, Timed> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            JsonNode timed = member.getValue();
            values.put(member.getKey(), new Timed(UtcText.parse(timed.get("at").asText()), timed.get("value")));
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
