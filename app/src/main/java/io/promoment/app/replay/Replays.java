package io.promoment.app.replay;

import io.promoment.api.Replay;
import io.promoment.app.pipeline.Recollection;
import io.promoment.app.pipeline.Recollection.NoLongerKept;
import io.promoment.app.pipeline.Recollection.NotLinked;
import io.promoment.app.pipeline.Recollection.Recollected;
import io.promoment.app.pipeline.Recollection.Unreadable;
import io.promoment.app.promotions.RefusedVersion;
import io.promoment.core.decision.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides again, compares and says what came of it. */
final class Replays {
    static final String IDENTICAL = "identical";
    static final String CHANGED = "changed";
    static final String NO_LONGER_KEPT = "no_longer_kept";
    static final String NOT_LINKED = "not_linked";

    private static final Logger LOG = Logger.getLogger(Replays.class);

    private Replays() {}

    static Replay of(Recollection recollection) {
        if (recollection instanceof Recollected all) {
            return again(all);
        }
        if (recollection instanceof Unreadable damaged) {
            return unreadable(damaged);
        }
        return recollection instanceof NotLinked not ? notLinked(not) : noLongerKept((NoLongerKept) recollection);
    }

    /** A release that cannot decide what another one could decides otherwise. */
    private static Replay again(Recollected then) {
        String now;
        try {
            now = then.outcomeNow();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Activity %s cannot be decided again", then.activity());
            return changed(
                    then,
                    OutcomeDifferences.all(then.outcome()),
                    "This release fails to decide it: %s (the log says where)".formatted(e));
        }
        return now.equals(then.outcome())
                ? replay(then.activity(), IDENTICAL, true, then.inputs().ruleset())
                : changed(then, OutcomeDifferences.between(then.outcome(), now), null);
    }

    private static Replay changed(Recollected then, OutcomeDifferences differences, @Nullable String problem) {
        return new Replay(
                Ids.decision(then.activity()),
                CHANGED,
                false,
                then.inputs().ruleset(),
                differences.first(),
                differences.more() == 0 ? null : differences.more(),
                null,
                problem,
                null);
    }

    /** It does not come out as it did, for whatever is there now: no release may pass over that. */
    private static Replay unreadable(Unreadable damaged) {
        return new Replay(
                Ids.decision(damaged.activity()), CHANGED, false, null, null, null, null, damaged.problem(), null);
    }

    private static Replay replay(String activity, String status, boolean identical, long ruleset) {
        return new Replay(Ids.decision(activity), status, identical, ruleset, null, null, null, null, null);
    }

    private static Replay noLongerKept(NoLongerKept gone) {
        return new Replay(
                Ids.decision(gone.activity()),
                NO_LONGER_KEPT,
                null,
                null,
                null,
                null,
                gone.missing(),
                "It cannot be decided again: not kept any more is " + gone.missing(),
                null);
    }

    private static Replay notLinked(NotLinked not) {
        return new Replay(
                Ids.decision(not.activity()),
                NOT_LINKED,
                null,
                not.ruleset(),
                null,
                null,
                null,
                not.problem(),
                not.versions().stream().map(Replays::refused).toList());
    }

    private static Replay.RefusedPromotion refused(RefusedVersion version) {
        return new Replay.RefusedPromotion(version.promotion(), version.version(), version.faults());
    }
}
