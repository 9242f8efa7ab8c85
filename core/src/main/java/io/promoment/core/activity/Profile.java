package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.date;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as an activity carries it: the person it is about, or another one who appears in it (referrer, holder, receiver).
 * Not to be mixed with the customer that is folded from all activities.
 *
 * @param id the platform's
 * @param sourceId the merchant's own
 * @param name first and last name
 * @param description free text
 * @param email as it was given, capitals and all
 * @param phone as it was given; senders differ in how they write it
 * @param birthdate without a time
 * @param metadata the merchant's own attributes
 * @param systemMetadata attributes that the platform keeps itself
 * @param createdAt when the customer was first known to the platform
 * @param updatedAt when the customer was last changed there
 */
public record Profile(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable String description,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthdate,
        Address address,
        Summary summary,
        LoyaltySummary loyalty,
        ReferralSummary referrals,
        Metadata metadata,
        Metadata systemMetadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    /** Sets a key made of a source id apart from an id. */
    public static final String SOURCE_PREFIX = "source:";

    public static final Profile EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Profile read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Profile from(JsonNode json) {
        return new Profile(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "name"),
                text(json, "description"),
                text(json, "email"),
                text(json, "phone"),
                birthdate(json),
                Address.read(json.path("address")),
                Summary.read(json.path("summary")),
                LoyaltySummary.read(json.path("loyalty")),
                ReferralSummary.read(json.path("referrals")),
                Metadata.read(json.path("metadata")),
                Metadata.read(json.path("system_metadata")),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }

    /**
     * What the customer is known by: the id, else {@code source:} and the source id, else absent.
     */
    @Accessor
    public @Nullable String key() {
        return id != null && !id.isEmpty() ? id : sourceKey();
    }

    /**
     * The other key of a customer who is known by an id: {@code source:} and the source id. Absent unless both are given.
     */
    public @Nullable String alias() {
        return id != null && !id.isEmpty() ? sourceKey() : null;
    }

    private @Nullable String sourceKey() {
        return sourceId == null || sourceId.isEmpty() ? null : SOURCE_PREFIX + sourceId;
    }

    /** {@code birthday} is the older name of the same date. */
    private static @Nullable LocalDate birthdate(JsonNode json) {
        LocalDate birthdate = date(json, "birthdate");
        return birthdate == null ? date(json, "birthday") : birthdate;
    }
}
