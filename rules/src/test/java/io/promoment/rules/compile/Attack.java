package io.promoment.rules.compile;

import io.promoment.rules.language.Accessors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file under {@code attacks/host}: it tries to reach the host. Its first line says where the guard refuses it and what
 * becomes of it where nobody does: {@code // refused at 4:17; unguarded: fired}. What stands in a comment or a name only is
 * {@code approved without it}: nothing of it is printed for Drools.
 *
 * @param drl the author's text
 */
record Attack(String name, String drl, Unguarded unguarded) {

    /** How far an attack comes in stock Drools. */
    enum Unguarded {
        /** It has its effect while Drools builds. */
        BUILT,
        /** It has its effect when what was built is loaded. */
        LOADED,
        /** It has its effect when an activity comes. */
        FIRED,
        /** It compiles, and Drools makes something else of it, or nothing. */
        NOTHING,
        /** Drools does not compile it. */
        REFUSED
    }

    private static final Pattern FIRST_LINE =
            Pattern.compile("// (?:refused at [0-9:]+|approved without it); unguarded: ([a-z]+)");

    /** What the printer would write around the rules. It stands on the line of the package: places stay as they are. */
    private static final String IMPLIED = Accessors.byClass().keySet().stream()
            .map(type -> "import " + type + ";")
            .collect(Collectors.joining("", ";", "global io.promoment.rules.engine.Actions actions;"));

    static List<Attack> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Attack.class.getResource("/attacks/host").toURI()))) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Attack read(Path file) {
        try {
            String drl = Files.readString(file);
            Matcher first = FIRST_LINE.matcher(drl.lines().findFirst().orElse(""));
            if (!first.matches()) {
                throw new IllegalStateException(file + " does not say what it does");
            }
            return new Attack(
                    file.getFileName().toString(),
                    drl,
                    Unguarded.valueOf(first.group(1).toUpperCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it does something to the host where nobody stops it. */
    boolean hasAnEffect() {
        return unguarded.compareTo(Unguarded.FIRED) <= 0;
    }

    /** As it would go to Drools without the guard: the author's text, with what the language implies. */
    String unprinted() {
        return drl.replaceFirst("package ([a-z.]+)", "package $1" + Matcher.quoteReplacement(IMPLIED));
    }
}
