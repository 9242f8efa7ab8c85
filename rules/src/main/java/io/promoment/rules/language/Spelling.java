package io.promoment.rules.language;

import io.promoment.core.activity.ActivityType;
import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How the texts that some accessors take must be spelled; such texts are literals, so that they can be judged and read off. */
enum Spelling {
    SPAN(Span::parse, "write it like \"30 days\""),
    PERIOD(CalendarPeriod::parse, "write it like \"calendar month\""),
    ACTIVITY_TYPE(Spelling::activityType, "write it like \"customer.order.paid\""),
    ACTION_KIND(Spelling::actionKind, "write it like \"reward.grant\""),
    ZONE(Spelling::zone, "write it like \"Europe/Warsaw\"");

    static final List<String> ACTION_KINDS = List.of(
            "reward.grant",
            "points.add",
            "gift.credit",
            "voucher.publish",
            "message.send",
            "customer.update",
            "event.track");

    /** By record, accessor and number of the argument. */
    private static final Map<String, Spelling> PLACES = Map.ofEntries(
            Map.entry("History.within.0", SPAN),
            Map.entry("History.in.0", PERIOD),
            Map.entry("History.of.0", ACTIVITY_TYPE),
            Map.entry("History.count.0", ACTIVITY_TYPE),
            Map.entry("History.count.1", SPAN),
            Map.entry("History.purchases.0", SPAN),
            Map.entry("History.purchasesIn.0", PERIOD),
            Map.entry("Given.within.0", SPAN),
            Map.entry("Given.in.0", PERIOD),
            Map.entry("Given.of.0", ACTION_KIND),
            Map.entry("Local.in.0", ZONE));

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Consumer<String> check;

    private final String example;

    Spelling(Consumer<String> check, String example) {
        this.check = check;
        this.example = example;
    }

    static Optional<Spelling> of(ValueType owner, String accessor, int argument) {
        return Optional.ofNullable(PLACES.get(owner.words() + "." + accessor + "." + argument));
    }

    /** What is wrong with the text, if anything is. */
    Optional<Wrong> wrong(String text) {
        try {
            check.accept(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException problem) {
            return Optional.of(Wrong.of(String.valueOf(problem.getMessage()), example));
        }
    }

    /** @param instead what to write */
    record Wrong(String message, String instead) {

        /** The sentence of whoever read the text says it at its end, or says it not. */
        static Wrong of(String sentence, String example) {
            int remedy = Math.max(sentence.lastIndexOf(": write "), sentence.lastIndexOf(": did you mean "));
            return remedy < 0
                    ? new Wrong(sentence, example)
                    : new Wrong(sentence.substring(0, remedy), sentence.substring(remedy + 2));
        }
    }

    private static void activityType(String text) {
        if (ActivityType.of(text).isEmpty()) {
            List<String> names = Arrays.stream(ActivityType.values())
                    .map(ActivityType::wireName)
                    .toList();
            throw new IllegalArgumentException(unknown(text, "type of activity", names));
        }
    }

    private static void actionKind(String text) {
        if (!ACTION_KINDS.contains(text)) {
            throw new IllegalArgumentException(unknown(text, "kind of action", ACTION_KINDS));
        }
    }

    private static void zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time zone: write one like Europe/Warsaw");
        }
    }

    private static String unknown(String text, String what, List<String> names) {
        String hint = Nearest.to(text, names)
                .map(name -> ": did you mean " + name + "?")
                .orElse("");
        return "\"" + text + "\" is not a " + what + hint;
    }
}
