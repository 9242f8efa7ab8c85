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
    private static final Pattern TEXT = Pattern.compile("(\\S{16,19}) \\.\\. (\\S{16,19}) ([A-Za-z0-9_/+-]{1,60})");

    private ValidityReader() {}

    /** The validity, or null when it could not be read and the problem is recorded. */
    static @Nullable Validity read(Token value, Problems problems) {
        Matcher matcher = TEXT.matcher(value.text());
        if (!matcher.matches() || !ZoneId.getAvailableZoneIds().contains(matcher.group(3))) {
            problems.add(value, "this is not a stretch of time in a zone", INSTEAD);
            return null;
        }
        try {
            ZoneId zone = ZoneId.of(matcher.group(3));
            return validity(value, instant(matcher.group(1), zone), instant(matcher.group(2), zone), problems);
        } catch (DateTimeException notATime) {
            problems.add(value, "this is not a stretch of time in a zone", INSTEAD);
            return null;
        }
    }

    private static Validity validity(Token value, Instant from, Instant until, Problems problems) {
        if (!from.isBefore(until)) {
            problems.add(value, "this ends before it begins", INSTEAD);
        }
        return new Validity(value.text(), from, until);
    }

    private static Instant instant(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
