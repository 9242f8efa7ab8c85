package io.promoment.app.intake;

import io.promoment.core.activity.Activity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it came in.
 *
 * @param body its own text as received, cut from whatever envelope it came in: encoded in UTF-8 these are the bytes that came
 * @param digest hexadecimal, over the content, see {@link io.promoment.core.activity.ContentDigest}
 * @param customer the key that the activity carries; which customer that is, an alias may say
 * @param alias another key that is from now on the same customer; null when the activity carries one key
 * @param receivedAt in whole microseconds, as the database keeps it
 * @param source who sent it, when the envelope says
 */
public record Received(
        String body,
        Activity activity,
        String digest,
        String customer,
        @Nullable String alias,
        Instant receivedAt,
        @Nullable String source) {}
