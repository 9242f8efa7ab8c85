package io.promoment.app.uploads;

import io.promoment.api.Decision.DecidedActivity;
import io.promoment.api.Decision.Failure;
import io.promoment.api.UploadAnswer;
import io.promoment.app.pipeline.Decided;

/** A decision in short. */
final class Answers {
    private Answers() {}

    static UploadAnswer of(Place place, Decided decided) {
        return new UploadAnswer(
                place.line(),
                place.index(),
                null,
                decided.id(),
                new DecidedActivity(decided.activity(), decided.type()),
                decided.customer(),
                decided.position(),
                decided.outcome().status().wireName(),
                decided.replayed(),
                decided.outcome().actions().stream()
                        .map(action -> new UploadAnswer.Action(
                                action.id(),
                                action.kind(),
                                action.recipient(),
                                action.status().wireName()))
                        .toList(),
                decided.outcome().failures().stream()
                        .map(failure -> new Failure(
                                failure.promotion(),
                                failure.version(),
                                failure.rule(),
                                failure.constraint(),
                                failure.kind()))
                        .toList(),
                null);
    }
}
