package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.texts;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mailing that a message belongs to.
 *
 * @param id the platform's
 * @param status {@code DONE}, {@code PAUSED}, {@code DRAFT} or {@code TO SEND}
 * @param parameters subject, method and the like
 * @param consents what the mailing needs of them
 * @param distributionChannels over which it goes
 * @param setLiveAt when it was let go
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Distribution(
        @Nullable String id,
        @Nullable String status,
        Metadata parameters,
        Metadata consents,
        List<String> distributionChannels,
        @Nullable Instant setLiveAt,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Distribution EMPTY = from(MissingNode.getInstance());

    public Distribution {
        distributionChannels = List.copyOf(distributionChannels);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Distribution read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Distribution from(JsonNode json) {
        return new Distribution(
                text(json, "id"),
                text(json, "status"),
                Metadata.read(json.path("parameters")),
                Metadata.read(json.path("consents")),
                texts(json.path("distribution_channels")),
                time(json, "set_live_at"),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
