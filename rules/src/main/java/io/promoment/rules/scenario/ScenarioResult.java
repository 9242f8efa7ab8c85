package io.promoment.rules.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one scenario.
 *
 * @param line where it stands in its file
 * @param fired the rules that fired, in whatever of its activities
 * @param differences what was not as expected, each with expected and actual; empty where it passed
 */
public record ScenarioResult(
        String scenario, String file, int line, SortedSet<String> fired, List<String> differences) {
    public ScenarioResult {
        fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** One line where it passed; else all that is needed to see why not, the rules that fired included. */
    @Override
    public String toString() {
        String located = file + ":" + line + " " + scenario;
        if (passed()) {
            return located + ": passed";
        }
        String rules = fired.isEmpty() ? "no rule fired" : "fired: " + String.join("; ", fired);
        return located + ": failed\n  " + String.join("\n  ", differences) + "\n  " + rules;
    }
}
