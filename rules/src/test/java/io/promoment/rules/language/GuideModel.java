package io.promoment.rules.language;

import static io.promoment.rules.language.GuideMarkdown.code;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Data;
import io.promoment.core.activity.Metadata;
import io.promoment.core.customer.Customer;
import io.promoment.rules.language.ValueType.ListOf;
import io.promoment.rules.language.ValueType.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the records that rules navigate. */
final class GuideModel {
    private static final String ABSENT = "Whether the activity says nothing of it.";
    private static final Set<Class<?>> BESIDES = Set.of(CausedBy.class, Data.class, Metadata.class);

    private final GuideJavadoc javadoc;
    private final TreeMap<String, Class<?>> records = new TreeMap<>();

    GuideModel(GuideJavadoc javadoc) {
        this.javadoc = javadoc;
        Vocabulary.activityTypes().values().forEach(this::visit);
    }

    private void visit(Class<?> type) {
        for (Word word : Vocabulary.words(new Model(type))) {
            Class<?> next = recordOf(word.type());
            if (next != null && records.put(next.getSimpleName(), next) == null) {
                visit(next);
            }
        }
    }

    /** The words that nothing is said of. */
    List<String> untold() {
        return Stream.concat(Vocabulary.activityTypes().values().stream(), records.values().stream())
                .flatMap(type -> Vocabulary.words(new Model(type)).stream()
                        .filter(word -> sentence(type, word).isEmpty())
                        .map(word -> type.getSimpleName() + "." + word.name()))
                .toList();
    }

    /** Wire name, record, what it tells. */
    String types() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("type", "record", "what happened"));
        for (ActivityType type : ActivityType.values()) {
            rows.add(List.of(code(type.wireName()), link(type.shape()), javadoc.of(type.shape())));
        }
        return GuideMarkdown.table(rows);
    }

    String everyActivity() {
        return words(Vocabulary.words(new Model(Activity.class)), Activity.class);
    }

    /** The records of activities with what each carries itself. */
    String activities() {
        return Vocabulary.activityTypes().values().stream()
                .filter(type -> !type.equals(Activity.class))
                .map(type -> chapter(type, own(type).toList()))
                .collect(Collectors.joining("\n\n"));
    }

    /** What an activity is decided in. */
    String surroundings() {
        return chapters(this::isBeside);
    }

    /** What activities carry. */
    String payload() {
        return chapters(type -> !isBeside(type));
    }

    private boolean isBeside(Class<?> type) {
        return type.getPackage().equals(Customer.class.getPackage()) || BESIDES.contains(type);
    }

    private String chapters(Predicate<Class<?>> condition) {
        return records.values().stream()
                .filter(condition)
                .map(type -> chapter(type, Vocabulary.words(new Model(type))))
                .collect(Collectors.joining("\n\n"));
    }

    private Stream<Word> own(Class<?> activity) {
        Model every = new Model(Activity.class);
        return Vocabulary.words(new Model(activity)).stream()
                .filter(word -> (word.name().equals("order") && carriesOrder(activity))
                        || Vocabulary.word(every, word.name(), word.parameters().size())
                                .isEmpty());
    }

    private static boolean carriesOrder(Class<?> activity) {
        try {
            return activity.getMethod("order").getDeclaringClass().equals(activity);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(activity + " has no order", e);
        }
    }

    private String chapter(Class<?> type, List<Word> words) {
        String head = "#### " + type.getSimpleName() + "\n\n" + javadoc.of(type);
        List<Word> told = words.stream()
                .filter(word -> !javadoc.of(type, word).equals(ABSENT))
                .toList();
        return told.isEmpty() ? head : head + "\n\n" + words(told, type);
    }

    private String words(Collection<Word> words, Class<?> owner) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("accessor", "type", "what it is"));
        words.forEach(word -> rows.add(List.of(code(written(word)), type(word.type()), sentence(owner, word))));
        return GuideMarkdown.table(rows);
    }

    private static String written(Word word) {
        List<String> parameters = word.parameters().stream()
                .map(parameter -> parameter == ValueType.Scalar.TEXT ? "\"…\"" : "1000")
                .toList();
        return parameters.isEmpty() ? word.name() : word.name() + "(" + String.join(", ", parameters) + ")";
    }

    private String sentence(Class<?> owner, Word word) {
        String own = javadoc.of(owner, word);
        Class<?> type = recordOf(word.type());
        return own.isEmpty() && type != null ? javadoc.of(type) : own;
    }

    private static String type(ValueType type) {
        Class<?> model = recordOf(type);
        if (model == null) {
            return type.words();
        }
        return (type instanceof ListOf ? "a list of " : "") + link(model);
    }

    private static Class<?> recordOf(ValueType type) {
        ValueType one = type instanceof ListOf list ? list.element() : type;
        return one instanceof Model model ? model.type() : null;
    }

    private static String link(Class<?> type) {
        String name = type.getSimpleName();
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
    }
}
