package io.promoment.app.uploads;

import io.promoment.api.Decision.DecidedActivity;
import io.promoment.api.Problem;
import io.promoment.api.UploadAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity begins in the body.
 *
 * @param line from 1
 * @param column in bytes, from 1
 * @param offset in bytes, from 0
 * @param index among the elements of the array, from 0; null when activities stand one a line
 */
record Place(long line, long column, long offset, @Nullable Long index) {
    UploadAnswer refused(@Nullable DecidedActivity activity, Problem problem) {
        return new UploadAnswer(
                line,
                index,
                index == null ? null : offset,
                null,
                activity,
                null,
                null,
                null,
                null,
                null,
                null,
                problem);
    }
}
