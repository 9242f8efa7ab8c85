package io.promoment.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.ContentDigest;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads and checks what came in. */
public final class Intake {
    private final Clock clock;
    private final Duration maximumAhead;

    /**
     * Reads with this clock.
     *
     * @param maximumAhead how far after its receipt an activity may claim to have occurred
     */
    public Intake(Clock clock, Duration maximumAhead) {
        this.clock = clock;
        this.maximumAhead = maximumAhead;
    }

    /**
     * Reads one activity.
     *
     * @param body the activity's own bytes
     * @param source who sent it, null when nothing says so
     * @throws InvalidActivityException with the place and what to send instead
     */
    public Received receive(byte[] body, @Nullable String source) throws InvalidActivityException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JsonNode tree = ActivityCodec.parse(body);
        Activity activity = ActivityCodec.read(tree);
        checkTime(activity.occurredAt(), now);
        return new Received(
                new String(body, StandardCharsets.UTF_8), // strictly decoded before, by the parser
                activity,
                HexFormat.of().formatHex(ContentDigest.of(tree)),
                key(activity),
                activity.alias(),
                now,
                source);
    }

    /**
     * Reads an activity that came in an envelope.
     *
     * @throws InvalidActivityException with the place in the activity, which {@link Envelope} knows the name of
     */
    public Received receive(Unwrapped unwrapped) throws InvalidActivityException {
        try {
            return receive(unwrapped.bytes(), unwrapped.source());
        } catch (InvalidActivityException e) {
            boolean foreign =
                    ActivityType.of(unwrapped.type()).isEmpty() && e.pointer().startsWith(Envelope.DATA + "/customer");
            throw foreign ? foreign(unwrapped.type(), e) : e;
        }
    }

    /** Events of all kinds pass through a broker; those of another kind are about no customer. */
    private static InvalidActivityException foreign(String type, InvalidActivityException e) {
        return new InvalidActivityException(
                e.pointer(),
                "%s, and '%s' is not a type of activity".formatted(e.detail(), type),
                "send events whose type is an activity's, such as customer.order.paid, or whose data has a customer");
    }

    private static String key(Activity activity) throws InvalidActivityException {
        String key = activity.profile().key();
        if (key == null) {
            throw new InvalidActivityException("/data/customer", "has neither id nor source_id", "send one of them");
        }
        return key;
    }

    private void checkTime(Instant occurredAt, Instant now) throws InvalidActivityException {
        if (occurredAt.isAfter(now.plus(maximumAhead))) {
            throw new InvalidActivityException(
                    "/created_at",
                    "lies " + Duration.between(now, occurredAt).toHours() + " hours ahead, at most "
                            + maximumAhead.toHours() + " are taken",
                    "check the sender's clock and zone");
        }
        if (occurredAt.isBefore(Instant.EPOCH)) {
            throw new InvalidActivityException(
                    "/created_at", "lies before 1970", "check that it is a date and not a number of seconds");
        }
    }
}
