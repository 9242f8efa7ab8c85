package io.promoment.rules.language;

import static io.promoment.rules.language.GuideMarkdown.code;

import io.promoment.core.action.Action;
import io.promoment.core.customer.CalendarPeriod;
import io.promoment.rules.language.Expression.Comparison.Relation;
import io.promoment.rules.language.Expression.TextTest.Question;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of operators, functions, actions and stretches of time. */
final class GuideWords {
    private GuideWords() {}

    static String operators() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("operator", "holds where"));
        for (Relation relation : Relation.values()) {
            rows.add(List.of(code("a " + relation.symbol + " b"), meaning(relation)));
        }
        rows.add(List.of(code("a in (b, c)") + ", " + code("a not in (b, c)"), "a is one of them; is none of them"));
        rows.add(List.of(
                code("list contains a") + ", " + code("list not contains a"),
                "the text is in the list of texts; is not"));
        rows.add(
                List.of(code("a memberOf list") + ", " + code("a not memberOf list"), "the same, the other way round"));
        for (Question question : Question.values()) {
            rows.add(List.of(code("a str[" + question + "] b"), meaning(question)));
        }
        rows.add(List.of(code("flag"), "a flag that stands alone is true"));
        rows.add(List.of(code("path.absent"), "nothing is known of it"));
        rows.add(List.of(
                code("!a") + ", " + code("a && b") + ", " + code("a \\|\\| b"), "not, and, or; the tightest first"));
        return GuideMarkdown.table(rows);
    }

    private static String meaning(Relation relation) {
        return switch (relation) {
            case EQUAL -> "they are the same; numbers by value: 19.9 is 19.90";
            case DIFFERENT -> "both are known and differ";
            case LESS, AT_MOST, MORE, AT_LEAST -> "for numbers, times and dates";
        };
    }

    private static String meaning(Question question) {
        return switch (question) {
            case startsWith -> "the text begins with it, capitals and all";
            case endsWith -> "the text ends with it, capitals and all";
            case length -> "the text has so many characters";
        };
    }

    static String functions() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("function", "yields"));
        for (Tally.Kind kind : Tally.Kind.values()) {
            rows.add(
                    switch (kind) {
                        case count -> List.of(code("count()"), "how many matches; 0 of none");
                        case sum -> List.of(code("sum($x)"), "all together; 0 of none");
                        case min -> List.of(code("min($x)"), "the smallest; absent of none");
                        case max -> List.of(code("max($x)"), "the largest; absent of none");
                        case average -> List.of(code("average($x)"), "a decimal number; absent of none");
                    });
        }
        return GuideMarkdown.table(rows);
    }

    static String actions(GuideJavadoc javadoc) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("call", "becomes", "what it does", "takes"));
        for (ActionWord word : ActionWord.values()) {
            Class<?> action = actionOf(word);
            String[] sentence = javadoc.of(action).split(": ", 2);
            String does = sentence[1].replace(code("CHANNELS"), "the channels below");
            rows.add(List.of(code(word.signature()), sentence[0], does, parameters(word)));
        }
        return GuideMarkdown.table(rows) + "\n\nThe channels are "
                + ActionWord.CHANNELS.stream().map(GuideMarkdown::code).collect(Collectors.joining(", ")) + ".";
    }

    private static Class<?> actionOf(ActionWord word) {
        return Arrays.stream(Action.class.getPermittedSubclasses())
                .filter(action -> action.getSimpleName().equalsIgnoreCase(word.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String parameters(ActionWord word) {
        return word.parameters.stream()
                .map(parameter -> code(parameter.name()) + " "
                        + (parameter.type() == Scalar.UNKNOWN
                                ? "any one value"
                                : parameter.type().words()))
                .collect(Collectors.joining(", "));
    }

    static String times() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("written", "is"));
        rows.add(List.of(code("1 hour") + ", " + code("12 hours"), "so many hours, up to the activity"));
        rows.add(List.of(code("1 day") + ", " + code("30 days"), "so many times 24 hours, up to the activity"));
        for (CalendarPeriod period : CalendarPeriod.values()) {
            rows.add(List.of(code(period.toString()), meaning(period)));
        }
        return GuideMarkdown.table(rows);
    }

    private static String meaning(CalendarPeriod period) {
        return switch (period) {
            case DAY -> "the day in the programme's zone";
            case WEEK -> "Monday to Sunday in the programme's zone";
            case MONTH -> "the month in the programme's zone";
            case YEAR -> "the year in the programme's zone";
        };
    }
}
