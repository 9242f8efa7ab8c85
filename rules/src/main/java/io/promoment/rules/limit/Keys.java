package io.promoment.rules.limit;

import io.promoment.rules.language.Period;
import io.promoment.rules.language.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of counters: their parts between bars. A bar or backslash within a part is escaped, so that no recipient can
 * be named such that his counter is another one's.
 */
final class Keys {
    private Keys() {}

    /** {@code limit|gold-welcome|gold welcome: …|1 per customer per calendar month|cust_1|2026-09}. */
    static String limit(AskedFiring firing, int index, String recipient, Asked asked) {
        var limit = firing.rule().limits().get(index);
        List<@Nullable String> parts = new ArrayList<>(parts("limit", firing, limit.text()));
        parts.add(recipient);
        if (limit.key() != null) {
            // told apart from every value: no text starts without the equals sign
            String value = firing.limitKey(index);
            parts.add(value == null ? "absent" : "=" + value);
        }
        parts.add(label(limit.period(), asked));
        return join(parts);
    }

    /** {@code budget|flash-sale|flash sale: …|1000 customers per calendar day|2026-11-27}. */
    static String budget(AskedFiring firing, String text, Period period, Asked asked) {
        return budget(firing.promotion(), firing.rule(), text, label(period, asked));
    }

    /** @param label of the period; null where there is none */
    static String budget(String promotion, Rule rule, String text, @Nullable String label) {
        return join(Arrays.asList("budget", promotion, rule.name(), text, label));
    }

    /** Says whether a budget of customers has counted this one: {@code counted|…|cust_1|2026-11-27}. */
    static String counted(AskedFiring firing, String text, Period period, String recipient, Asked asked) {
        List<@Nullable String> parts = new ArrayList<>(parts("counted", firing, text));
        parts.add(recipient);
        parts.add(label(period, asked));
        return join(parts);
    }

    private static List<String> parts(String kind, AskedFiring firing, String text) {
        return List.of(kind, firing.promotion(), firing.rule().name(), text);
    }

    private static @Nullable String label(Period period, Asked asked) {
        return label(period, asked.zone(), asked.occurredAt());
    }

    /** Of the calendar period that the moment falls in; null for other periods. */
    static @Nullable String label(Period period, ZoneId zone, Instant at) {
        return period instanceof Period.Calendar calendar ? calendar.period().label(zone, at) : null;
    }

    private static String join(List<@Nullable String> parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                key.append(key.isEmpty() ? "" : "|")
                        .append(part.replace("\\", "\\\\").replace("|", "\\|"));
            }
        }
        return key.toString();
    }
}
