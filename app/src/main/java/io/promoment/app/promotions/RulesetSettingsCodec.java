package io.promoment.app.promotions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.rules.engine.RulesetSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;

/** The settings of a ruleset as they are stored with it; durations in ISO 8601. */
final class RulesetSettingsCodec {
    private RulesetSettingsCodec() {}

    static String write(RulesetSettings settings) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("zone", settings.zone().getId());
        tree.put("firing_limit", settings.firingLimit());
        tree.put("history_maximum_activities", settings.historyMaxActivities());
        tree.put("history_maximum_span", settings.historyMaxSpan().toString());
        tree.put("lateness_maximum", settings.maxLateness().toString());
        tree.put("future_maximum", settings.maxFuture().toString());
        return CanonicalJson.text(tree);
    }

    static RulesetSettings read(String json) {
        JsonNode tree = CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
        return new RulesetSettings(
                ZoneId.of(tree.required("zone").asText()),
                tree.required("firing_limit").asInt(),
                tree.required("history_maximum_activities").asInt(),
                Duration.parse(tree.required("history_maximum_span").asText()),
                Duration.parse(tree.required("lateness_maximum").asText()),
                Duration.parse(tree.required("future_maximum").asText()));
    }
}
