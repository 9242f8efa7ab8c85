package io.promoment.app.replay;

import io.promoment.api.Replay;
import io.promoment.api.ReplayTotals;
import java.time.Duration;

/** Counts what came of replays. */
final class Tally {
    private long identical;
    private long changed;
    private long noLongerKept;
    private long notLinked;

    /** Says whether it is worth a line. */
    boolean add(Replay replay) {
        switch (replay.status()) {
            case Replays.IDENTICAL -> identical++;
            case Replays.CHANGED -> changed++;
            case Replays.NO_LONGER_KEPT -> noLongerKept++;
            default -> notLinked++;
        }
        return !replay.status().equals(Replays.IDENTICAL);
    }

    long replayed() {
        return identical + changed + noLongerKept + notLinked;
    }

    ReplayTotals totals(Duration took) {
        long perSecond = replayed() * 1_000 / Math.max(1, took.toMillis());
        return new ReplayTotals(replayed(), identical, changed, noLongerKept, notLinked, perSecond);
    }
}
