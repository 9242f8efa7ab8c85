package io.promoment.rules.scenario;

import io.promoment.rules.language.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one file; the first {@value #MOST} are kept, a broken file need not say more. */
final class Complaints {
    private static final int MOST = 200;
    private static final int LONGEST_QUOTE = 80;

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(Place place, String text, String message, String instead) {
        if (problems.size() < MOST) {
            String quote = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) : text;
            problems.add(new Problem(file, place.line(), place.column(), null, quote, message, instead));
        }
    }

    /** For what is read in place of something that was complained about: what is wrong with that is nobody's mistake. */
    Complaints muted() {
        return new Complaints(file);
    }

    /** Whether something is wrong at this place. */
    boolean isAbout(@Nullable Place place) {
        return place != null
                && problems.stream().anyMatch(problem -> place.equals(new Place(problem.line(), problem.column())));
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
