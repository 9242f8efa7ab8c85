package io.promoment.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One line of the demo: who did what, which rules fired, which actions came of it or why none. */
final class Sentence {

    private final JsonNode promotions;

    Sentence(JsonNode promotions) {
        this.promotions = promotions;
    }

    String of(JsonNode activity, Service.Answer answer) {
        String type = activity.path("type").asText();
        String who = activity.path("data").path("customer").path("name").asText("");
        return "  %-45s %-17s %s"
                .formatted(type, who, answer.status() == 200 ? outcome(type, answer.body()) : problem(answer));
    }

    private static String problem(Service.Answer answer) {
        return "refused (" + answer.status() + "): "
                + answer.body().path("detail").asText();
    }

    private String outcome(String type, JsonNode decision) {
        String replayed = decision.path("replayed").asBoolean() ? "replayed: " : "";
        if (decision.path("firings").isEmpty()) {
            return replayed + nothing(type);
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode firing : decision.path("firings")) {
            lines.add("“" + firing.path("rule").asText() + "” → " + actions(decision, firing));
        }
        return replayed + String.join("; ", lines);
    }

    private String nothing(String type) {
        List<String> listening = new ArrayList<>();
        for (JsonNode promotion : promotions) {
            for (JsonNode heard : promotion.path("listens_to")) {
                if (heard.asText().equals(type)) {
                    listening.add(promotion.path("name").asText());
                }
            }
        }
        return listening.isEmpty() ? "– no promotion listens" : "– nothing matched in " + String.join(", ", listening);
    }

    private static String actions(JsonNode decision, JsonNode firing) {
        List<String> given = new ArrayList<>();
        for (JsonNode id : firing.path("actions")) {
            for (JsonNode action : decision.path("actions")) {
                if (action.path("id").equals(id)) {
                    given.add(action(action));
                }
            }
        }
        return String.join(", ", given);
    }

    private static String action(JsonNode action) {
        List<String> words = new ArrayList<>();
        words.add(action.path("kind").asText());
        action.path("parameters").forEach(value -> words.add(value.isValueNode() ? value.asText() : value.toString()));
        String status = action.path("status").asText();
        if (!status.equals("granted")) {
            JsonNode reason = action.path("reason");
            words.add("(" + status + ": "
                    + reason.path("text").asText(reason.path("group").asText()) + ")");
        }
        return String.join(" ", words);
    }
}
