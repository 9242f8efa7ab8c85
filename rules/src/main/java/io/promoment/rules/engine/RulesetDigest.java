package io.promoment.rules.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.ContentDigest;
import java.util.HexFormat;
import java.util.List;

/** What a ruleset is known by: everything that decides, and nothing of when or where it was put together. */
final class RulesetDigest {
    private RulesetDigest() {}

    static String of(RulesetSettings settings, List<InForce> sorted) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("zone", settings.zone().getId());
        content.put("firing_limit", settings.firingLimit());
        content.put("history_max_activities", settings.historyMaxActivities());
        content.put("history_max_span", settings.historyMaxSpan().toString());
        content.put("max_lateness", settings.maxLateness().toString());
        content.put("max_future", settings.maxFuture().toString());
        var promotions = content.putArray("promotions");
        for (InForce inForce : sorted) {
            promotions
                    .addObject()
                    .put("name", inForce.promotion().name())
                    .put("version", inForce.version())
                    .put("digest", inForce.promotion().digest());
        }
        return "sha256:" + HexFormat.of().formatHex(ContentDigest.of(content));
    }
}
