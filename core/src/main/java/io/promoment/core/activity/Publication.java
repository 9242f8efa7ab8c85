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
 * The handing out of codes to a customer. {@code sourceId} is the id that whoever asked for it gave it.
 *
 * @param id the platform's
 * @param sourceId the merchant's own, or the id of our action that asked for it
 * @param customerId who got the codes, by the platform's id
 * @param trackingId the merchant's own id of who got them
 * @param channel where it was asked for, such as {@code API}
 * @param vouchers the codes, where there are several
 * @param vouchersId the platform's ids of the codes
 * @param result {@code SUCCESS} or {@code FAILURE}
 * @param failureCode why not, for machines
 * @param failureMessage why not, for people
 * @param metadata the merchant's own attributes
 * @param createdAt when they were handed out
 */
public record Publication(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String customerId,
        @Nullable String trackingId,
        @Nullable String channel,
        Profile customer,
        Voucher voucher,
        List<String> vouchers,
        List<String> vouchersId,
        @Nullable String result,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        Metadata metadata,
        @Nullable Instant createdAt) {
    public static final Publication EMPTY = from(MissingNode.getInstance());

    public Publication {
        vouchers = List.copyOf(vouchers);
        vouchersId = List.copyOf(vouchersId);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Publication read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Publication from(JsonNode json) {
        return new Publication(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "customer_id"),
                text(json, "tracking_id"),
                text(json, "channel"),
                Profile.read(json.path("customer")),
                Voucher.read(json.path("voucher")),
                texts(json.path("vouchers")),
                texts(json.path("vouchers_id")),
                text(json, "result"),
                text(json, "failure_code"),
                text(json, "failure_message"),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
