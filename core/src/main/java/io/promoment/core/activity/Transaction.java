package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entry in the ledger of a card. {@code sourceId} is the id that whoever asked for it gave it.
 *
 * @param id the platform's
 * @param sourceId the merchant's own, or the id of our action that asked for it
 * @param voucherId of the card
 * @param campaignId of the card's campaign
 * @param source where it was asked for, such as {@code API}
 * @param reason what was given as the reason
 * @param relatedTransactionId the other half of a transfer
 * @param type what was done, such as {@code POINTS_ADDITION}
 * @param createdAt when it was entered
 */
public record Transaction(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String voucherId,
        @Nullable String campaignId,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String relatedTransactionId,
        @Nullable String type,
        TransactionDetails details,
        @Nullable Instant createdAt) {
    public static final Transaction EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Transaction read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Transaction from(JsonNode json) {
        return new Transaction(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "voucher_id"),
                text(json, "campaign_id"),
                text(json, "source"),
                text(json, "reason"),
                text(json, "related_transaction_id"),
                text(json, "type"),
                TransactionDetails.read(json.path("details")),
                time(json, "created_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
