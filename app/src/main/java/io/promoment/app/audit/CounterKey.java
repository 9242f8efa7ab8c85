package io.promoment.app.audit;

import io.promoment.api.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the key of a counter says, part by part between bars: {@code limit|promotion|rule|text|recipient|=value|2026-11},
 * {@code budget|promotion|rule|text|2026-11}, {@code counted|promotion|rule|text|recipient|2026-11}. The value is there for
 * a limit per customer and something else ({@code absent} where that was), the period for a calendar one.
 */
record CounterKey(
        String type,
        String promotion,
        String rule,
        String text,
        @Nullable String recipient,
        @Nullable String value,
        @Nullable String period) {
    private static final String ABSENT = "absent";

    /** Anything else is given as the text, all of it. */
    static CounterKey read(String key) {
        List<String> parts = parts(key);
        if (parts.size() < 4) {
            return new CounterKey("limit", "", "", key, null, null, null);
        }
        String type = parts.get(0);
        int next = 4;
        String recipient = type.equals("budget") ? null : part(parts, next++);
        String value = null;
        String candidate = part(parts, next);
        if (type.equals("limit") && candidate != null && (candidate.equals(ABSENT) || candidate.startsWith("="))) {
            value = candidate.equals(ABSENT) ? ABSENT : candidate.substring(1);
            next++;
        }
        return new CounterKey(type, parts.get(1), parts.get(2), parts.get(3), recipient, value, part(parts, next));
    }

    private static @Nullable String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : null;
    }

    /** A bar or a backslash within a part stands after a backslash. */
    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < key.length(); at++) {
            char next = key.charAt(at);
            if (next == '\\' && at + 1 < key.length()) {
                part.append(key.charAt(++at));
            } else if (next == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(next);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    Reading counter(long used, long cap) {
        return new Reading(type, promotion, rule, text, recipient, value, period, used, cap, null);
    }

    Reading window(List<Reading.Grant> grants) {
        return new Reading(type, promotion, rule, text, recipient, value, period, null, null, grants);
    }
}
