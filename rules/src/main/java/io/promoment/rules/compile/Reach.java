package io.promoment.rules.compile;

import io.promoment.core.activity.Activity;
import io.promoment.rules.language.Accessors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that classes generated from promotions may name, and that the loaders behind them expose: the accessors of the
 * model, the helpers of the engine that the printer writes, and what {@code reach.txt} lists of Drools and Java.
 */
final class Reach {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'");
    /** A class behind its package, all of a package, or what could be either once its escapes are read. */
    private static final Pattern NAME_IN_FULL = Pattern.compile(
            "(?<![\\w$.])([a-z_$][\\w$]*\\s*\\.\\s*)+([A-Z][\\w$]*|\\*)|\\\\u[0-9a-fA-F]*|(?<=\\bpackage )(?!promotions\\.)[\\w.]+");

    /** Above it Drools writes N. */
    private static final int LARGEST_ARITY = 31;

    /** What classes may name, each with the members of it that they may name. */
    private final SortedMap<String, SortedSet<String>> members = new TreeMap<>(Accessors.byClass());

    private final SortedSet<String> running = new TreeSet<>(members.keySet());
    private final SortedSet<String> building = new TreeSet<>();

    private Reach() {
        list().forEach(this::line);
        building.addAll(running);
    }

    static Reach ofPromotions() {
        return new Reach();
    }

    private static List<String> list() {
        try (InputStream list = Reach.class.getResourceAsStream("reach.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        List<String> words = List.of(line.split(" +"));
        if (words.get(0).equals("activity")) {
            activities().forEach(name -> allow(name, words.subList(1, words.size())));
            return;
        }
        names(words.get(1)).forEach(name -> line(words.get(0), name, words.subList(2, words.size())));
    }

    private void line(String kind, String name, List<String> listed) {
        switch (kind) {
            case "helper" -> use(name, own(name));
            case "use" -> use(name, listed);
            case "link" -> running.add(name);
            case "named" -> allow(name, listed);
            case "build" -> building.add(name);
            default -> throw new IllegalStateException("reach.txt has no " + kind);
        }
    }

    private static List<String> activities() {
        return Stream.concat(Stream.of(Activity.class), Stream.of(Activity.class.getPermittedSubclasses()))
                .map(Class::getName)
                .toList();
    }

    private static List<String> names(String name) {
        if (!name.endsWith("#")) {
            return List.of(name);
        }
        String stem = name.substring(0, name.length() - 1);
        return Stream.concat(IntStream.rangeClosed(0, LARGEST_ARITY).mapToObj(String::valueOf), Stream.of("N"))
                .map(arity -> stem + arity)
                .toList();
    }

    private void use(String name, Collection<String> names) {
        allow(name, names);
        running.add(name);
    }

    private void allow(String name, Collection<String> names) {
        SortedSet<String> all = new TreeSet<>(names);
        all.addAll(members.getOrDefault(name, all));
        members.put(name, all);
    }

    /** The public methods of a class of our own, without those that every object has. */
    private static List<String> own(String name) {
        try {
            return Arrays.stream(Class.forName(name).getMethods())
                    .filter(method -> !method.getDeclaringClass().equals(Object.class))
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("reach.txt lists a class that is not there", e);
        }
    }

    /** The names of the classes that generated classes can load. */
    Set<String> running() {
        return Collections.unmodifiableSet(running);
    }

    /** Whether Drools and its Java compiler see a class of this name while they build. */
    boolean isBuiltWith(String name) {
        return building.contains(name) || building.contains(name.substring(0, name.lastIndexOf('.') + 1) + "*");
    }

    /**
     * What this text names although it may not, in full or by a package: Drools loads such classes, and initialises some,
     * before there are generated classes to look at.
     */
    Set<Reference> outside(String drl) {
        String code = TEXT.matcher(drl).replaceAll("");
        SortedSet<Reference> found = new TreeSet<>();
        Matcher name = NAME_IN_FULL.matcher(code);
        while (name.find()) {
            if (!isBuiltWith(name.group())) {
                found.add(new Reference(name.group(), ""));
            }
        }
        return found;
    }

    /** What these classes name although they may not; of each other they may name anything. */
    Set<Reference> outside(GeneratedClasses generated) {
        SortedSet<Reference> found = new TreeSet<>();
        generated.files().values().forEach(file -> found.addAll(ConstantPool.references(file)));
        found.removeIf(reference -> generated.files().containsKey(reference.owner()) || allows(reference));
        return found;
    }

    private boolean allows(Reference reference) {
        SortedSet<String> allowed = members.get(reference.owner());
        return allowed != null && (reference.member().isEmpty() || allowed.contains(reference.member()));
    }
}
