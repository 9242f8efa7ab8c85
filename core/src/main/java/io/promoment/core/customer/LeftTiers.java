package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.LoyaltyTier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tiers that were left while another one was held. It changes nothing then, but is remembered with its time: having joined
 * the tier before that may become known later, and must not bring it back (L6).
 */
final class LeftTiers {
    private static final String AT = "at";

    private LeftTiers() {}

    static void remember(String program, LoyaltyTier tier, Draft draft) {
        ArrayNode left = CanonicalJson.NODES.arrayNode();
        for (JsonNode other : left(program, draft)) {
            if (!Tiers.same(other, tier.id(), tier.name())) {
                left.add(other);
            } else if (at(other).isAfter(draft.at())) {
                return;
            }
        }
        left.addObject()
                .put("id", tier.id())
                .put("name", tier.name())
                .put(AT, draft.at().toString());
        draft.replace(Shelf.LEFT_TIERS, program, left);
    }

    /** Whether that tier is known to have been left after what is told now. */
    static boolean laterThanNow(String program, @Nullable String id, @Nullable String name, Draft draft) {
        for (JsonNode tier : left(program, draft)) {
            if (Tiers.same(tier, id, name) && at(tier).isAfter(draft.at())) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode left(String program, Draft draft) {
        Timed left = draft.timed(Shelf.LEFT_TIERS, program);
        return left == null ? CanonicalJson.NODES.arrayNode() : left.value();
    }

    private static Instant at(JsonNode tier) {
        return Instant.parse(tier.path(AT).asText());
    }
}
