package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a mailing was sent to a customer.
 *
 * @param channel {@code SMS}, {@code EMAIL}, {@code ACTIVECAMPAIGN}, {@code BRAZE}, {@code MAILCHIMP} or {@code INTERCOM}
 * @param sentAt as the sender says
 */
public record MessageSent(About about, @Nullable String channel, Distribution distribution, @Nullable Instant sentAt)
        implements Activity {
    static MessageSent read(About about, JsonNode data) {
        return new MessageSent(
                about,
                Fields.channel(about.type()),
                Distribution.read(data.path("distribution")),
                time(data, "sent_at"));
    }

    @Override
    public MessageSent in(Context context) {
        return new MessageSent(about.in(context), channel, distribution, sentAt);
    }
}
