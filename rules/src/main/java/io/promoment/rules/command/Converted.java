package io.promoment.rules.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What stands behind an option, as what it is; or a sentence that says what to write instead. */
final class Converted {
    private Converted() {}

    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw wrong("\"" + text + "\" is not a time zone; write one like Europe/Warsaw", unknown);
            }
        }
    }

    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException unknown) {
                throw wrong("\"" + text + "\" is not a span; write it like P367D", unknown);
            }
        }
    }

    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int count = Integer.parseInt(text);
                if (count >= 1) {
                    return count;
                }
            } catch (NumberFormatException unknown) {
                throw wrong("\"" + text + "\" is not a number; write one like 1000", unknown);
            }
            throw new TypeConversionException(text + " is too few; write 1 or more");
        }
    }

    private static TypeConversionException wrong(String sentence, RuntimeException cause) {
        TypeConversionException wrong = new TypeConversionException(sentence);
        wrong.initCause(cause);
        return wrong;
    }
}
