package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a mailing could not be sent to a customer.
 *
 * @param channel {@code SMS}, {@code EMAIL}, {@code ACTIVECAMPAIGN}, {@code BRAZE}, {@code MAILCHIMP} or {@code INTERCOM}
 * @param failedAt as the sender says
 */
public record MessageFailed(
        About about, @Nullable String channel, Distribution distribution, @Nullable Instant failedAt)
        implements Activity {
    static MessageFailed read(About about, JsonNode data) {
        return new MessageFailed(
                about,
                Fields.channel(about.type()),
                Distribution.read(data.path("distribution")),
                time(data, "failed_at"));
    }

    @Override
    public MessageFailed in(Context context) {
        return new MessageFailed(about.in(context), channel, distribution, failedAt);
    }
}
