package io.promoment.app.audit;

import io.promoment.api.DecisionFilter;
import io.promoment.api.ExportEnd;
import io.promoment.api.Period;
import io.promoment.app.audit.Decisions.Found;
import io.promoment.app.http.Failures;
import io.promoment.app.http.JsonLines;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of decisions from its start to its end, read page by page: no transaction is held open for a reader who may be slow,
 * and what is decided meanwhile is newer than all that is still to come.
 */
final class DecisionsExport {
    static final int PAGE = 500;

    private final Decisions decisions;
    private final DecisionFilter filter;
    private final Period period;
    private List<Found> page;
    private long written;

    private DecisionsExport(Decisions decisions, DecisionFilter filter, Period period) {
        this.decisions = decisions;
        this.filter = filter;
        this.period = period;
        this.page = read(null);
    }

    /** Reads the first page: what fails here has an answer of its own. */
    static DecisionsExport begin(Decisions decisions, DecisionFilter filter, Period period) {
        return new DecisionsExport(decisions, filter, period);
    }

    /**
     * Writes all, and how it ended.
     *
     * @throws IOException when nobody reads any more
     */
    void write(JsonLines lines, String path) throws IOException {
        try {
            for (boolean more = true; more; ) {
                writePage(lines);
                more = page.size() == PAGE;
                page = more ? read(place(page.get(PAGE - 1))) : List.of();
            }
        } catch (RuntimeException failed) {
            end(lines, ExportEnd.failed(written, Failures.problem(failed, path)));
            return;
        }
        end(lines, ExportEnd.complete(written));
    }

    private static void end(JsonLines lines, ExportEnd end) throws IOException {
        lines.write(end);
        lines.flush();
    }

    private void writePage(JsonLines lines) throws IOException {
        for (Found found : page) {
            lines.write(found.withReadings());
            written++;
        }
    }

    private List<Found> read(Wanted.@Nullable After after) {
        return decisions.read(decisions.wanted(filter, period, after), PAGE, true);
    }

    private static Wanted.After place(Found last) {
        return new Wanted.After(last.decided().decidedAt(), last.decided().activity());
    }
}
