package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks the texts by which activities, types and customers are known: they become keys and stand in URLs and logs. */
final class Identifier {
    /** Ids of platforms have 20 to 60 characters; a key of an index should not have thousands. */
    static final int LONGEST = 200;

    private static final String TEXT = "send a string of 1 to " + LONGEST + " characters";

    private Identifier() {}

    static String required(JsonNode json, String at, String key) throws InvalidActivityException {
        JsonNode value = json.path(key);
        String place = at + "/" + key;
        if (value.isMissingNode()) {
            throw new InvalidActivityException(place, "is missing", TEXT);
        }
        check(value, place);
        return value.textValue();
    }

    /** Whether it is given; null counts as not given. */
    static boolean optional(JsonNode json, String at, String key) throws InvalidActivityException {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        check(value, at + "/" + key);
        return true;
    }

    private static boolean hasControl(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static void check(JsonNode value, String place) throws InvalidActivityException {
        if (!value.isTextual()) {
            throw new InvalidActivityException(place, "is " + ActivityCodec.kind(value), TEXT);
        }
        String text = value.textValue();
        if (text.isBlank()) {
            throw new InvalidActivityException(place, "is empty", TEXT);
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > LONGEST) {
            throw new InvalidActivityException(place, "has " + characters + " characters", "send at most " + LONGEST);
        }
        if (hasControl(text)) {
            throw new InvalidActivityException(
                    place, "contains a control character (a line break, a tab or the like)", "send it without");
        }
    }
}
