package io.promoment.rules.language;

import io.promoment.core.Accessor;
import io.promoment.core.activity.About;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of the model, found by reflection: the components of its records whose type is a scalar, a record of the
 * model or a list of either, and the methods marked {@link Accessor}. Nothing else of a class can be named in a rule.
 */
final class Vocabulary {

    private static final String MODEL_PACKAGES = "io.promoment.core.";
    private static final List<Class<?>> INNER_WORKINGS = List.of(About.class, Context.class, Allowance.class);
    private static final Map<Class<?>, ValueType> SCALARS = Map.of(
            String.class, ValueType.Scalar.TEXT,
            Long.class, ValueType.Scalar.WHOLE,
            long.class, ValueType.Scalar.WHOLE,
            BigDecimal.class, ValueType.Scalar.DECIMAL,
            Boolean.class, ValueType.Scalar.FLAG,
            boolean.class, ValueType.Scalar.FLAG,
            Instant.class, ValueType.Scalar.INSTANT,
            LocalDate.class, ValueType.Scalar.DATE);

    private static final Map<Class<?>, List<Word>> WORDS = new ConcurrentHashMap<>();
    private static final SortedMap<String, Class<?>> ACTIVITIES = activities();
    private static final SortedMap<String, Class<?>> RECORDS = records();

    private Vocabulary() {}

    /** What a first pattern may match, by name: the records of activities, and {@code Activity}. */
    static SortedMap<String, Class<?>> activityTypes() {
        return ACTIVITIES;
    }

    /** What a pattern over {@code from} may match, by name: the records that lists of the model hold. */
    static SortedMap<String, Class<?>> elementTypes() {
        return RECORDS;
    }

    static Set<String> wireNamesOf(Class<?> activity) {
        return activity.equals(Activity.class)
                ? Set.of()
                : ActivityType.wireNamesOf(activity.asSubclass(Activity.class));
    }

    static Optional<Word> word(ValueType owner, String name, int parameters) {
        return words(owner).stream()
                .filter(word -> word.name().equals(name) && word.parameters().size() == parameters)
                .findFirst();
    }

    static List<Word> named(ValueType owner, String name) {
        return words(owner).stream().filter(word -> word.name().equals(name)).toList();
    }

    static SortedSet<String> names(ValueType owner) {
        SortedSet<String> names = new TreeSet<>();
        words(owner).forEach(word -> names.add(word.name()));
        return names;
    }

    static List<Word> words(ValueType owner) {
        return owner instanceof ValueType.Model model
                ? WORDS.computeIfAbsent(model.type(), Vocabulary::read)
                : List.of();
    }

    private static List<Word> read(Class<?> type) {
        Map<String, Word> words = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                valueType(component.getGenericType())
                        .ifPresent(value -> put(words, new Word(component.getName(), List.of(), value)));
            }
        }
        Arrays.stream(type.getMethods())
                .filter(method -> isMarked(type, method) && !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> word(method).ifPresent(word -> put(words, word)));
        return words.values().stream()
                .sorted(Comparator.comparing(Word::name)
                        .thenComparing(word -> word.parameters().size()))
                .toList();
    }

    private static void put(Map<String, Word> words, Word word) {
        words.putIfAbsent(word.name() + "/" + word.parameters().size(), word);
    }

    /** A record that carries out an accessor of {@code Activity} need not mark it again. */
    private static boolean isMarked(Class<?> type, Method method) {
        if (method.isAnnotationPresent(Accessor.class)) {
            return true;
        }
        return Arrays.stream(type.getInterfaces())
                .flatMap(parent -> Arrays.stream(parent.getMethods()))
                .anyMatch(inherited -> inherited.isAnnotationPresent(Accessor.class)
                        && inherited.getName().equals(method.getName())
                        && Arrays.equals(inherited.getParameterTypes(), method.getParameterTypes()));
    }

    private static Optional<Word> word(Method method) {
        List<ValueType> parameters = new ArrayList<>();
        for (Class<?> parameter : method.getParameterTypes()) {
            ValueType type = SCALARS.get(parameter);
            if (type != ValueType.Scalar.TEXT && type != ValueType.Scalar.WHOLE) {
                return Optional.empty();
            }
            parameters.add(type);
        }
        return valueType(method.getGenericReturnType()).map(type -> new Word(method.getName(), parameters, type));
    }

    private static Optional<ValueType> valueType(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return valueType(list.getActualTypeArguments()[0])
                    .filter(element -> element == ValueType.Scalar.TEXT || element instanceof ValueType.Model)
                    .map(ValueType.ListOf::new);
        }
        if (!(type instanceof Class<?> plain)) {
            return Optional.empty();
        }
        return SCALARS.containsKey(plain) ? Optional.of(SCALARS.get(plain)) : model(plain);
    }

    private static Optional<ValueType> model(Class<?> type) {
        boolean ofTheModel = type.getName().startsWith(MODEL_PACKAGES)
                && Modifier.isPublic(type.getModifiers())
                && !type.isEnum()
                && !Activity.class.isAssignableFrom(type)
                && !INNER_WORKINGS.contains(type);
        return ofTheModel ? Optional.of(new ValueType.Model(type)) : Optional.empty();
    }

    private static SortedMap<String, Class<?>> activities() {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        found.put("Activity", Activity.class);
        for (Class<?> activity : Activity.class.getPermittedSubclasses()) {
            found.put(activity.getSimpleName(), activity);
        }
        return found;
    }

    private static SortedMap<String, Class<?>> records() {
        SortedMap<String, Class<?>> elements = new TreeMap<>();
        Set<Class<?>> seen = new HashSet<>();
        ACTIVITIES.values().forEach(activity -> visit(new ValueType.Model(activity), seen, elements));
        return elements;
    }

    private static void visit(ValueType.Model model, Set<Class<?>> seen, SortedMap<String, Class<?>> elements) {
        if (!seen.add(model.type())) {
            return;
        }
        for (Word word : words(model)) {
            if (word.type() instanceof ValueType.ListOf list && list.element() instanceof ValueType.Model element) {
                elements.put(element.type().getSimpleName(), element.type());
                visit(element, seen, elements);
            } else if (word.type() instanceof ValueType.Model next) {
                visit(next, seen, elements);
            }
        }
    }

    /** Whether an import may name it: a type that a pattern can match. */
    static boolean isImportable(String className) {
        return Stream.of(ACTIVITIES, RECORDS)
                .flatMap(types -> types.values().stream())
                .anyMatch(type -> type.getName().equals(className));
    }
}
