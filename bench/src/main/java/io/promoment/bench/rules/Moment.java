package io.promoment.bench.rules;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import io.promoment.core.customer.Past;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One activity after twenty earlier ones of its customer, prepared for both ways of asking.
 *
 * @param inContext with everything reached from it
 * @param facts the same as facts of their own: the activity, the customer, the earlier activities
 */
record Moment(Activity inContext, List<Object> facts) {
    private static final int EARLIER = 20;

    /** One of each of the 39 types. */
    static List<Moment> all() throws IOException, InvalidActivityException {
        List<Moment> moments = new ArrayList<>();
        for (byte[] body : Shipped.bodies()) {
            moments.add(of(ActivityCodec.read(body)));
        }
        return moments;
    }

    private static Moment of(Activity activity) throws InvalidActivityException {
        List<Past> past = past(activity);
        Customer before = Customer.unknown(key(activity));
        for (Past earlier : past) {
            before = Fold.apply(before, earlier.activity());
        }
        Customer after = Fold.apply(before, activity);
        Activity inContext = activity.in(new Context(
                after,
                before,
                History.of(past, activity, ZoneOffset.UTC),
                Given.EMPTY,
                CausedBy.NONE,
                Local.of(activity.occurredAt(), ZoneOffset.UTC),
                new Allowance()));
        return new Moment(inContext, facts(activity, after, past));
    }

    private static List<Object> facts(Activity activity, Customer customer, List<Past> past) {
        List<Object> facts = new ArrayList<>();
        facts.add(activity);
        facts.add(new Buyer(
                key(activity), customer.tier("Juniper Rewards").name(), customer.points(), customer.segments()));
        for (Past earlier : past) {
            Activity then = earlier.activity();
            facts.add(new Earlier(
                    key(activity), then.type(), then.occurredAt(), then.order().totalAmount()));
        }
        return facts;
    }

    private static String key(Activity activity) {
        String key = activity.profile().key();
        if (key == null) {
            throw new IllegalStateException("every activity that is read has a customer");
        }
        return key;
    }

    /** Every three days: purchases, e-mails, segments entered, and a tier at first. */
    private static List<Past> past(Activity activity) throws InvalidActivityException {
        List<Past> past = new ArrayList<>();
        for (int i = 0; i < EARLIER; i++) {
            Instant at = activity.occurredAt()
                    .minus(Duration.ofDays(3L * (EARLIER - i)).plusMinutes(7));
            past.add(new Past(i + 1, earlier(i, key(activity), at)));
        }
        return past;
    }

    private static Activity earlier(int number, String customer, Instant at) throws InvalidActivityException {
        String said = said(number);
        String type = said.substring(0, said.indexOf(' '));
        String json = String.format(
                Locale.ROOT,
                "{\"id\": \"event_%d\", \"type\": \"%s\", \"created_at\": \"%s\", \"data\": {\"customer\": {\"id\": \"%s\"}%s}}",
                number,
                type,
                at,
                customer,
                said.substring(type.length()));
        return ActivityCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(int number) {
        if (number == 0) {
            return "customer.loyalty.tier.joined , \"campaign\": {\"name\": \"Juniper Rewards\"},"
                    + " \"loyalty_tier\": {\"name\": \"Silver\"}";
        }
        return switch (number % 3) {
            case 0 -> "customer.email.sent ";
            case 1 -> "customer.segment.entered , \"segment\": {\"name\": \"Segment " + number + "\"}";
            default ->
                "customer.redemption.succeeded , \"order\": {\"id\": \"ord_" + number
                        + "\", \"status\": \"PAID\", \"total_amount\": " + number * 700 + "}";
        };
    }
}
