package io.promoment.bench.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands on the command line: a mode, then {@code --name value} or {@code --name}. Unknown names are refused. */
final class Options {
    private final SortedMap<String, String> given = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    private Options() {}

    /**
     * Parsed. A name that stands in the defaults takes a value, except where that is {@code false}.
     *
     * @param quick what {@code --quick} stands for; what is said besides wins
     */
    static Options parse(String[] arguments, Map<String, String> defaults, List<String> quick) {
        Options options = new Options();
        options.given.putAll(defaults);
        List<String> line = List.of(arguments);
        if (line.contains("--quick")) {
            options.read(quick);
        }
        options.read(line);
        return options;
    }

    /** The same for a program: what cannot be is told in one line, and ends it before anything was built or filled. */
    static Options parseOrExit(
            String[] arguments, Map<String, String> defaults, List<String> quick, List<String> modes) {
        try {
            Options options = parse(arguments, defaults, quick);
            options.checkWords(modes);
            return options;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            throw e;
        }
    }

    private void checkWords(List<String> modes) {
        if (words.size() > 1 || !modes.containsAll(words)) {
            String wanted = modes.isEmpty() ? "options only" : "one of " + String.join(", ", modes);
            throw new IllegalArgumentException(
                    "'%s' is not understood; say %s".formatted(String.join(" ", words), wanted));
        }
    }

    private void read(List<String> line) {
        Iterator<String> rest = line.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.startsWith("--")) {
                readOption(argument.substring(2), rest);
            } else {
                words.add(argument);
            }
        }
    }

    private void readOption(String name, Iterator<String> rest) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException("There is no --" + name + "; there are " + this);
        }
        boolean bare = text(name).equals("false");
        if (!bare && !rest.hasNext()) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        }
        String value = bare ? "true" : rest.next();
        if (text(name).matches("\\d+") && !value.matches("\\d[\\d_]{0,12}")) {
            throw new IllegalArgumentException("--%s is '%s', not a whole number".formatted(name, value));
        }
        given.put(name, value);
    }

    String mode(String otherwise) {
        return words.isEmpty() ? otherwise : words.get(0);
    }

    boolean has(String name) {
        return Boolean.parseBoolean(text(name));
    }

    int number(String name) {
        return Integer.parseInt(text(name).replace("_", ""));
    }

    String text(String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No default for --" + name);
        }
        return value;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        given.forEach(
                (name, value) -> line.append(" --").append(name).append(' ').append(value));
        return line.toString().strip();
    }
}
