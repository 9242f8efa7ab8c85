package io.promoment.rules.language;

import java.util.SortedMap;
import java.util.TreeMap;

/** Text that grows by lines and remembers where each came from. */
final class Lines {

    private final StringBuilder text = new StringBuilder();
    private final SortedMap<Integer, Position> origins = new TreeMap<>();
    private int line = 1;

    void add(String content) {
        text.append(content).append('\n');
        line++;
    }

    void add(Position origin, String content) {
        origins.put(line, origin);
        add(content);
    }

    Printed printed(String packageName) {
        return new Printed(packageName, text.toString(), origins);
    }
}
