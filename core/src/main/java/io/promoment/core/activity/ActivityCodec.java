package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Reads activities. What identifies and places an activity is checked here and refused with the place and a sentence;
 * so is a scalar where one of the data's own objects belongs, see {@link KnownObjects}. Deeper within the data no type is
 * refused, because senders differ: there a wrong type is an absent value.
 */
public final class ActivityCodec {
    /** Names that appear in the platform's own lists by mistake, and the types that are meant. */
    private static final Map<String, String> MISSPELLED = Map.of(
            "customer.segment_entered", "customer.segment.entered",
            "customer.redemption.succceeded", "customer.redemption.succeeded",
            "customer.redemption.rollback.succceeded", "customer.redemption.rollback.succeeded");

    private ActivityCodec() {}

    /**
     * Reads JSON as everything that arrives is read: UTF-8, numbers exact, no key twice, no zero character, at most
     * {@value StrictJson#DEEPEST} levels, nothing after the value.
     */
    public static JsonNode parse(byte[] json) throws InvalidActivityException {
        return StrictJson.parse(json);
    }

    /** Reads one activity. */
    public static Activity read(byte[] json) throws InvalidActivityException {
        return activity(parse(json));
    }

    /** Reads one activity from a tree, of which it keeps a copy. */
    public static Activity read(JsonNode json) throws InvalidActivityException {
        StrictJson.check(json);
        return activity(json.deepCopy());
    }

    private static Activity activity(JsonNode json) throws InvalidActivityException {
        if (!json.isObject()) {
            throw new InvalidActivityException("", "is " + kind(json), "send a JSON object");
        }
        String id = Identifier.required(json, "", "id");
        String sent = Identifier.required(json, "", "type");
        String type = MISSPELLED.getOrDefault(sent, sent);
        Instant occurredAt = occurredAt(json);
        String dataAt = dataAt(json);
        JsonNode data = json.at(dataAt);
        Profile profile = customer(data, dataAt, type);
        Optional<ActivityType> known = ActivityType.of(type);
        if (known.isPresent()) {
            KnownObjects.check(data, dataAt);
        }
        About about = new About(id, type, occurredAt, profile, new Data(data), Context.NONE);
        return known.map(listed -> listed.read(about, data)).orElseGet(() -> new UnlistedActivity(about));
    }

    private static Instant occurredAt(JsonNode json) throws InvalidActivityException {
        JsonNode value = json.path("created_at");
        if (value.isMissingNode() || value.isNull()) {
            throw new InvalidActivityException(
                    "/created_at", "is missing", "send when the activity occurred, such as 2026-09-01T08:30:00.000Z");
        }
        Instant time = value.isTextual() ? IsoTime.instant(value.textValue()) : null;
        if (time == null) {
            throw new InvalidActivityException(
                    "/created_at",
                    "is no ISO 8601 time with its zone",
                    "write it like 2026-09-01T08:30:00.000Z or 2026-09-01T10:30:00+02:00");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Today's schema nests the objects once more, beside {@code event_source}; every payload seen has them directly. */
    private static String dataAt(JsonNode json) throws InvalidActivityException {
        JsonNode data = json.path("data");
        if (!data.isObject()) {
            String what = data.isMissingNode() ? "is missing" : "is " + kind(data);
            throw new InvalidActivityException("/data", what, "send an object with at least the customer");
        }
        return !data.has("customer") && data.path("data").isObject() ? "/data/data" : "/data";
    }

    private static Profile customer(JsonNode data, String at, String type) throws InvalidActivityException {
        JsonNode customer = data.path("customer");
        if (!customer.isObject()) {
            String what = customer.isMissingNode() ? "is missing" : "is " + kind(customer);
            throw new InvalidActivityException(
                    at + "/customer", what, "send an object with the customer's id or source_id");
        }
        boolean hasId = Identifier.optional(customer, at + "/customer", "id");
        boolean hasSourceId = Identifier.optional(customer, at + "/customer", "source_id");
        Profile profile = Profile.read(customer);
        if (hasId && customer.path("id").textValue().startsWith(Profile.SOURCE_PREFIX)) {
            throw new InvalidActivityException(
                    at + "/customer/id",
                    "begins with \"source:\", which sets source ids apart",
                    "send the part after it as source_id");
        }
        if (!hasId && (!hasSourceId || type.equals(ActivityType.CUSTOMER_DELETED.wireName()))) {
            throw new InvalidActivityException(
                    at + "/customer",
                    hasSourceId
                            ? "has no id, and the source_id of a deleted customer is a rewritten one"
                            : "has neither id nor source_id",
                    hasSourceId ? "send the id" : "send one of them, so that the customer is known");
        }
        return profile;
    }

    static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
