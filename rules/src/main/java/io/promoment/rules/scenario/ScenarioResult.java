package io.promoment.rules.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one scenario.
 *
 * @param line where it stands in its file
 * @param fired the rules that fired, in whatever of its activities
 * @param differences what was not as expected; empty where it passed
 * @param said what each rule said, in the order of the steps and of the promotion; empty where it passed
 */
public record ScenarioResult(
        String scenario,
        String file,
        int line,
        SortedSet<String> fired,
        List<Difference> differences,
        List<Said> said) {
    public ScenarioResult {
        fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
        differences = List.copyOf(differences);
        said = List.copyOf(said);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** One line where it passed; else all that is needed to see why not, what each rule said included. */
    @Override
    public String toString() {
        String located = file + ":" + line + " " + scenario;
        if (passed()) {
            return located + ": passed";
        }
        return Stream.concat(differences.stream(), said.stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n  ", located + ": failed\n  ", ""));
    }
}
