package io.promoment.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the demo says of one activity: who did what, then a line for each action that a rule asked for, or why none did. */
final class Sentence {

    private final JsonNode promotions;

    Sentence(JsonNode promotions) {
        this.promotions = promotions;
    }

    String of(JsonNode activity, Service.Answer answer) {
        List<String> lines = new ArrayList<>();
        String type = activity.path("type").asText();
        String who = activity.at("/data/customer/name").asText("");
        lines.add("  %-49s %-16s %s".formatted(type, who, state(type, answer)).stripTrailing());
        for (JsonNode firing : answer.body().path("firings")) {
            for (JsonNode action : actions(answer.body(), firing)) {
                lines.add("      “" + firing.path("rule").asText() + "” → " + sentence(action));
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String state(String type, Service.Answer answer) {
        JsonNode decision = answer.body();
        if (answer.status() != 200) {
            return "refused (" + answer.status() + "): "
                    + decision.path("detail").asText();
        }
        String replayed = decision.path("replayed").asBoolean() ? "replayed, its first decision again " : "";
        return decision.path("firings").isEmpty() ? replayed + nothing(type) : replayed;
    }

    private String nothing(String type) {
        List<String> listening = new ArrayList<>();
        for (JsonNode promotion : promotions) {
            if (hears(promotion, type)) {
                listening.add(promotion.path("name").asText());
            }
        }
        return listening.isEmpty() ? "– no promotion listens" : "– nothing matched in " + String.join(", ", listening);
    }

    private static boolean hears(JsonNode promotion, String type) {
        for (JsonNode rule : promotion.path("rules")) {
            for (JsonNode heard : rule.path("listens_to")) {
                if (heard.asText().equals(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<JsonNode> actions(JsonNode decision, JsonNode firing) {
        List<JsonNode> actions = new ArrayList<>();
        for (JsonNode id : firing.path("actions")) {
            for (JsonNode action : decision.path("actions")) {
                if (action.path("id").equals(id)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    /** Such as {@code points.add 100 Juniper Rewards}, with the reason where it is not granted. */
    private static String sentence(JsonNode action) {
        List<String> words = new ArrayList<>();
        words.add(action.path("kind").asText());
        action.path("parameters").properties().forEach(parameter -> {
            if (parameter.getValue().isValueNode() && !parameter.getKey().equals("expires_at")) {
                words.add(parameter.getValue().asText());
            }
        });
        String status = action.path("status").asText();
        return status.equals("granted")
                ? String.join(" ", words)
                : status + ": " + why(action.path("reason")) + " (" + String.join(" ", words) + ")";
    }

    private static String why(JsonNode reason) {
        return reason.path("type").asText().equals("superseded")
                ? "“" + reason.path("rule").asText() + "” came first"
                : reason.path("text").asText();
    }
}
