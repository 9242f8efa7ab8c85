package io.promoment.app.pipeline;

import io.promoment.app.promotions.LiveRuleset;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * The decision on an activity, as it is answered the first time and every time after.
 *
 * @param activity id of the activity
 * @param customer who it is about; not the key that the activity carried when an alias was known
 * @param position of the activity among its customer's, from 1; in a dry run the one it would get
 * @param ruleset number of the ruleset
 * @param digest of the ruleset
 * @param decidedAt the time of the batch
 * @param replayed whether this is the first answer again
 */
public record Decided(
        String activity,
        String type,
        String customer,
        long position,
        long ruleset,
        String digest,
        Instant occurredAt,
        Instant receivedAt,
        Instant decidedAt,
        Outcome outcome,
        boolean replayed) {
    static Decided first(Judged judged, LiveRuleset live, Instant decidedAt) {
        Turn turn = judged.turn();
        return new Decided(
                turn.id(),
                turn.type(),
                turn.customer(),
                judged.inputs().position(),
                live.number(),
                live.ruleset().digest(),
                turn.occurredAt(),
                turn.received().receivedAt(),
                decidedAt,
                judged.settled().outcome(),
                false);
    }

    /** Id of the decision. */
    public String id() {
        return Ids.decision(activity);
    }

    /** From occurrence to receipt in milliseconds; 0 when the sender's clock is ahead. */
    public long lateByMs() {
        return Math.max(0, Duration.between(occurredAt, receivedAt).toMillis());
    }

    Decided asReplayed(boolean again) {
        return new Decided(
                activity, type, customer, position, ruleset, digest, occurredAt, receivedAt, decidedAt, outcome, again);
    }
}
