package io.promoment.core.activity;

import io.promoment.core.UtcText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads times and dates of ISO 8601 as activities write them. */
final class IsoTime {
    /** The offset is {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}. */
    private static final DateTimeFormatter WITH_ZONE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private IsoTime() {}

    /** Absent unless the text is a time of the years 1 to 9999 with its zone. */
    static @Nullable Instant instant(String text) {
        Instant plain = UtcText.plain(text);
        if (plain != null) {
            return plain;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, WITH_ZONE);
            return isPlainYear(time.getYear()) ? time.toInstant() : null;
        } catch (DateTimeException anotherText) {
            return null; // absence is the answer: a text need not be a time
        }
    }

    /** Absent unless the text is a date such as {@code 1990-05-13}. */
    static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return isPlainYear(date.getYear()) ? date : null;
        } catch (DateTimeException anotherText) {
            return null; // absence is the answer: a text need not be a date
        }
    }

    private static boolean isPlainYear(int year) {
        return year >= 1 && year <= 9999;
    }
}
