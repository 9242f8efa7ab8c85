package io.promoment.app.replay;

import io.promoment.api.Problem;
import io.promoment.api.RawJson;
import io.promoment.api.Replay;
import io.promoment.api.ReplayFailure;
import io.promoment.api.ReplayLine;
import io.promoment.api.ReplayProgress;
import io.promoment.api.ReplayTotals;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a replay, for people; how far it is goes elsewhere. */
final class ReplayText implements RangeReplay.Lines {
    private final PrintStream out;
    private final PrintStream progress;
    private long said;

    ReplayText(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public void write(ReplayLine line) {
        if (line instanceof ReplayProgress so) {
            write(so);
        } else if (line instanceof Replay replay) {
            write(replay);
        } else if (line instanceof ReplayFailure failure) {
            out.println(failure.problem().detail());
        } else {
            write((ReplayTotals) line);
        }
    }

    private void write(ReplayProgress so) {
        if (so.done() > said) {
            progress.printf("%d of about %d%n", so.done(), so.of());
            said = so.done();
        }
    }

    private void write(Replay replay) {
        out.printf("%s: %s%s%n", replay.decision(), replay.status().replace('_', ' '), ruleset(replay.ruleset()));
        if (replay.problem() != null) {
            out.println("  " + replay.problem());
        }
        for (Replay.Difference difference : or(replay.differences())) {
            out.printf(
                    "  %s: stored %s, now %s%n", difference.path(), text(difference.stored()), text(difference.now()));
        }
        if (replay.moreDifferences() != null) {
            out.printf("  and %d more%n", replay.moreDifferences());
        }
        for (Replay.RefusedPromotion promotion : or(replay.promotions())) {
            promotion.problems().forEach(this::write);
        }
    }

    private void write(Problem.Fault fault) {
        out.printf("  %s:%d:%d %s%n", fault.file(), fault.line(), fault.column(), fault.detail());
    }

    private void write(ReplayTotals totals) {
        out.printf(
                "%d of %d outcomes changed (%d no longer kept, %d not linked; %d a second)%n",
                totals.changed(), totals.replayed(), totals.noLongerKept(), totals.notLinked(), totals.perSecond());
    }

    private static String ruleset(@Nullable Long ruleset) {
        return ruleset == null ? "" : " (ruleset %d)".formatted(ruleset);
    }

    private static String text(@Nullable RawJson value) {
        return value == null ? "nothing" : value.text();
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
