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
        given.put(name, bare ? "true" : rest.next());
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
