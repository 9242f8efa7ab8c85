package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Refuses to compare accessors that yield one of a few texts with another one: it would never hold, or always. */
final class KnownTexts {

    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    /** By record and accessor. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "Local.dayOfWeek", DAYS,
            "MessageSent.channel", ActionWord.CHANNELS,
            "MessageFailed.channel", ActionWord.CHANNELS);

    private final Problems problems;

    KnownTexts(Problems problems) {
        this.problems = problems;
    }

    void check(Expression accessor, Expression compared) {
        if (!(accessor instanceof Path path)
                || path.steps().isEmpty()
                || !(compared instanceof Literal literal)
                || !(literal.value() instanceof String text)) {
            return;
        }
        Step last = path.steps().get(path.steps().size() - 1);
        List<String> known = PLACES.getOrDefault(last.owner().words() + "." + last.name(), List.of(text));
        if (!known.contains(text)) {
            problems.add(
                    literal.position(),
                    "\"" + text + "\"",
                    last.name() + " is never \"" + text + "\"",
                    Nearest.instead(text, known));
        }
    }
}
