package io.promoment.rules.language;

import java.util.Collections;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A promotion as it is compiled.
 *
 * @param drl printed from the approved tree, never the author's text
 * @param lines printed line → place in the author's text, for the lines that stand for something in it
 */
public record Printed(String packageName, String drl, SortedMap<Integer, Position> lines) {

    public Printed {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** Where in the author's text a printed line comes from; the nearest line before it that is known. */
    public Position origin(int printedLine) {
        SortedMap<Integer, Position> before = lines.headMap(printedLine + 1);
        Entry<Integer, Position> last = before.isEmpty() ? null : new TreeMap<>(before).lastEntry();
        return last == null ? new Position(1, 1) : last.getValue();
    }
}
