package io.promoment.rules.explain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts values into sentences. */
final class Said {
    private static final int LONGEST = 80;
    private static final int MOST = 10;

    private Said() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Collection<?> list) {
            String more = list.size() > MOST ? ", …" : "";
            return list.isEmpty()
                    ? "none"
                    : list.stream().limit(MOST).map(Said::of).collect(Collectors.joining(", ", "", more));
        }
        return Wording.of(value);
    }

    /** Quotes only where the text would not stand out as one. */
    private static String text(String text) {
        boolean plain = text.strip().equals(text) && !text.isEmpty() && text.length() <= LONGEST;
        return plain ? text : Wording.of((Object) text);
    }

    /** In the largest unit of which there are two. */
    static String of(Duration span) {
        if (span.toDays() > 1) {
            return span.toDays() + " days";
        }
        if (span.toHours() > 1) {
            return span.toHours() + " hours";
        }
        return span.toMinutes() > 1 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
    }

    /** {@code a, b and c}. */
    static String and(List<String> parts) {
        return joined(parts, " and ");
    }

    static String or(List<String> parts) {
        return joined(parts, " or ");
    }

    private static String joined(List<String> parts, String last) {
        int size = parts.size();
        return size < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, size - 1)) + last + parts.get(size - 1);
    }

    /** {@code 1st}, {@code 2nd}, {@code 11th}. */
    static String ordinal(long number) {
        long last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }
}
