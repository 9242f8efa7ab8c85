package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tier of one programme as a fold keeps it: {@code {"id": …, "name": …, "since": …}}. */
final class Tiers {
    private Tiers() {}

    static TierMembership read(String program, JsonNode tier) {
        return new TierMembership(
                program,
                text(tier, "name"),
                text(tier, "id"),
                Instant.parse(tier.path("since").asText()));
    }

    static ObjectNode tree(@Nullable String id, @Nullable String name, Instant since) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("id", id);
        tree.put("name", name);
        return tree.put("since", since.toString());
    }

    /** Ids decide where both are known, else names. */
    static boolean same(JsonNode tier, @Nullable String id, @Nullable String name) {
        String knownId = text(tier, "id");
        if (knownId != null && id != null) {
            return knownId.equals(id);
        }
        return name != null && name.equals(text(tier, "name"));
    }

    static @Nullable String text(JsonNode tier, String field) {
        JsonNode value = tier.path(field);
        return value.isTextual() ? value.textValue() : null;
    }
}
