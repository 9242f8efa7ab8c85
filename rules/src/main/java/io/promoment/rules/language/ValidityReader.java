package io.promoment.rules.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2026-11-27T00:00 .. 2026-12-01T00:00 Europe/Warsaw}. */
final class ValidityReader {

    private static final String INSTEAD = "write it like 2026-11-27T00:00 .. 2026-12-01T00:00 Europe/Warsaw";
    private static final Pattern TEXT = Pattern.compile("(\\S{1,60}) \\.\\. (\\S{1,60}) (\\S{1,60})");

    private final Token value;
    private final Problems problems;

    private ValidityReader(Token value, Problems problems) {
        this.value = value;
        this.problems = problems;
    }

    /** The validity, or null when it could not be read and the problem is recorded. */
    static @Nullable Validity read(Token value, Problems problems) {
        return new ValidityReader(value, problems).read();
    }

    private @Nullable Validity read() {
        Matcher matcher = TEXT.matcher(value.text());
        if (!matcher.matches()) {
            problems.add(value, "this is not a stretch of time in a zone", INSTEAD);
            return null;
        }
        Spelling.ZONE.wrong(matcher.group(3)).ifPresent(wrong -> problems.add(value, wrong.message(), wrong.instead()));
        LocalDateTime from = time(matcher.group(1));
        LocalDateTime until = time(matcher.group(2));
        return from == null
                        || until == null
                        || Spelling.ZONE.wrong(matcher.group(3)).isPresent()
                ? null
                : validity(from, until, ZoneId.of(matcher.group(3)));
    }

    private @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException notATime) {
            problems.add(value, text + " is not a time", INSTEAD);
            return null;
        }
    }

    private Validity validity(LocalDateTime first, LocalDateTime last, ZoneId zone) {
        Instant from = first.atZone(zone).toInstant();
        Instant until = last.atZone(zone).toInstant();
        if (!from.isBefore(until)) {
            problems.add(value, "this ends before it begins", INSTEAD);
        }
        return new Validity(value.text(), from, until);
    }
}
