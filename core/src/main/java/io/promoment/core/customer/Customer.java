package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.Accessor;
import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.Metadata;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the activities so far say of a customer; see {@link Fold}. Immutable.
 *
 * <p>Navigation is total: what is not known is absent (null for a scalar, an empty record or list otherwise). Of a
 * customer never seen before everything but the id is absent, so that no comparison with it holds.
 */
public final class Customer {
    /** Nobody: what an activity has that is not being decided. */
    public static final Customer EMPTY = unknown("");

    static final String SOURCE_ID = "source_id";
    static final String NAME = "name";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String BIRTHDATE = "birthdate";
    static final String CITY = "city";
    static final String COUNTRY = "country";
    static final String POINTS = "points";
    static final String REFERRALS = "referrals";
    static final String REFERRED_BY = "referred_by";
    static final String CONFIRMED = "confirmed";
    static final String DELETED = "deleted";

    private final String id;
    private final Known known;
    /** Kept from the first time on that it is asked for: what one decision writes after it, the next one writes before it. */
    private @Nullable String canonical;

    Customer(String id, Known known) {
        this.id = id;
        this.known = known;
    }

    /** A customer never seen before. */
    public static Customer unknown(String id) {
        return new Customer(id, Known.NOTHING);
    }

    Known known() {
        return known;
    }

    /** See {@link CustomerCodec}. Threads that ask at once may each write it; they write the same. */
    String canonical() {
        String text = canonical;
        if (text == null) {
            text = CustomerCodec.text(known);
            canonical = text;
        }
        return text;
    }

    /** True for a customer never seen before. */
    @Accessor
    public boolean absent() {
        return known.firstSeenAt() == null;
    }

    /** The key of the customer: the platform's id, else {@code source:} and the merchant's. */
    @Accessor
    public String id() {
        return id;
    }

    /** The merchant's own id. */
    @Accessor
    public @Nullable String sourceId() {
        return profile(SOURCE_ID);
    }

    /** First and last name, as the last profile told. */
    @Accessor
    public @Nullable String name() {
        return profile(NAME);
    }

    /** As the last profile told, capitals and all. */
    @Accessor
    public @Nullable String email() {
        return profile(EMAIL);
    }

    /** As the last profile told; senders differ in how they write it. */
    @Accessor
    public @Nullable String phone() {
        return profile(PHONE);
    }

    /** The town of the last address. */
    @Accessor
    public @Nullable String city() {
        return profile(CITY);
    }

    /** The country of the last address; senders differ between names and codes. */
    @Accessor
    public @Nullable String country() {
        return profile(COUNTRY);
    }

    /** As the last profile told. */
    @Accessor
    public @Nullable LocalDate birthdate() {
        String text = profile(BIRTHDATE);
        return text == null ? null : LocalDate.parse(text);
    }

    /** 1 to 12. */
    @Accessor
    public @Nullable Long birthMonth() {
        LocalDate date = birthdate();
        return date == null ? null : (long) date.getMonthValue();
    }

    /** The merchant's own attributes, each as it was last told. */
    @Accessor
    public Metadata metadata() {
        ObjectNode values = CanonicalJson.NODES.objectNode();
        known.on(Shelf.METADATA).forEach((key, timed) -> values.set(key, timed.value()));
        return Metadata.read(values);
    }

    /** The names of the segments the customer is in, sorted. */
    @Accessor
    public List<String> segments() {
        return keys(Shelf.SEGMENTS, JsonNode::asBoolean);
    }

    /** The names of the consents in force, sorted. */
    @Accessor
    public List<String> consents() {
        return keys(Shelf.CONSENTS, JsonNode::asBoolean);
    }

    /** The tier held in the programme of that name. */
    @Accessor
    public TierMembership tier(String program) {
        JsonNode tier = known.value(Shelf.TIERS, program);
        return tier == null ? TierMembership.EMPTY : Tiers.read(program, tier);
    }

    /** The tiers held, by name of the programme. */
    @Accessor
    public List<TierMembership> tiers() {
        return keys(Shelf.TIERS, tier -> true).stream().map(this::tier).toList();
    }

    /** The points to spend over all programmes; where no programme is known, what the last profile told. */
    @Accessor
    public @Nullable Long points() {
        Long sum = sum(Shelf.POINTS);
        return sum == null ? known.number(Shelf.PROFILE, POINTS) : sum;
    }

    /** The points to spend in the programme of that name. */
    @Accessor
    public @Nullable Long points(String program) {
        return known.number(Shelf.POINTS, program);
    }

    /** The credit over all gift cards, in minor units whatever their currencies. */
    @Accessor
    public @Nullable Long giftBalance() {
        return sum(Shelf.GIFTS);
    }

    /** The credit on the gift card of that code, in minor units. */
    @Accessor
    public @Nullable Long giftBalance(String code) {
        return known.number(Shelf.GIFTS, code);
    }

    @Accessor
    public Lifetime lifetime() {
        return absent() ? Lifetime.EMPTY : Lifetime.of(known.counters(), known.number(Shelf.PROFILE, REFERRALS));
    }

    /** The key of the customer who referred this one last. */
    @Accessor
    public @Nullable String referredBy() {
        return profile(REFERRED_BY);
    }

    /** Whether the profile was confirmed, by double opt-in for instance. */
    @Accessor
    public @Nullable Boolean confirmed() {
        return flag(CONFIRMED);
    }

    /** Whether the profile was deleted and not created anew since. */
    @Accessor
    public @Nullable Boolean deleted() {
        return flag(DELETED);
    }

    /** When the earliest of the customer's activities occurred. */
    @Accessor
    public @Nullable Instant firstSeenAt() {
        return known.firstSeenAt();
    }

    /** When the latest of the customer's activities occurred. */
    @Accessor
    public @Nullable Instant lastSeenAt() {
        return known.lastSeenAt();
    }

    private @Nullable String profile(String field) {
        return known.text(Shelf.PROFILE, field);
    }

    private @Nullable Boolean flag(String field) {
        return absent() ? null : Boolean.TRUE.equals(known.flag(Shelf.PROFILE, field));
    }

    private List<String> keys(Shelf shelf, Predicate<JsonNode> condition) {
        return known.on(shelf).entrySet().stream()
                .filter(entry -> !entry.getValue().value().isNull())
                .filter(entry -> condition.test(entry.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Absent where nothing is known, or where the sum leaves the range of points and money. */
    private @Nullable Long sum(Shelf shelf) {
        List<Long> numbers = known.on(shelf).values().stream()
                .map(Timed::value)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .toList();
        BigInteger sum = numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return (numbers.isEmpty() || sum.bitLength() >= Long.SIZE) ? null : sum.longValue();
    }

    /** By canonical form: a number read back may have another node of Jackson's, but not another text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The id and the canonical form. */
    @Override
    public String toString() {
        return id + canonical();
    }
}
