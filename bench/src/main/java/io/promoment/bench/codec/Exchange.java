package io.promoment.bench.codec;

import io.promoment.core.Scalars;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Matched;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reading;
import io.promoment.core.decision.WindowReading;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One activity with all that is read and written around it: a paid order of 1.5 kB as it ships, a customer with ten
 * activities behind it, a decision of one firing with one limit.
 *
 * @param body the activity as it is received
 * @param before the customer before it
 */
record Exchange(String body, Activity activity, Customer before, Inputs inputs, Outcome outcome) {
    private static final List<String> EARLIER = List.of(
            "customer.updated",
            "customer.consents.given",
            "customer.segment.entered",
            "customer.loyalty.tier.joined",
            "customer.loyalty.tier.upgraded",
            "customer.voucher.loyalty_card.points_added",
            "customer.voucher.gift.balance_added",
            "customer.redemption.succeeded",
            "customer.order.paid",
            "customer.email.sent");
    private static final String KEY = "cust_bench";

    static Exchange typical() throws IOException, InvalidActivityException {
        Customer before = Customer.unknown(KEY);
        for (String type : EARLIER) {
            before = Fold.apply(before, read(sample(type)));
        }
        String body = sample("customer.order.paid");
        Activity activity = read(body);
        return new Exchange(body, activity, before, inputs(before, activity.occurredAt()), outcome(activity));
    }

    private static Inputs inputs(Customer before, Instant now) {
        return new Inputs(
                11,
                KEY,
                before,
                LongStream.rangeClosed(1, 10).boxed().toList(),
                List.of("act_0v5b9l8hq3c7d2k1m4n6p0r2t5s8u1fa", "act_1v5b9l8hq3c7d2k1m4n6p0r2t5s8u1fb"),
                12,
                List.of(new Reading("third-purchase#0|budget 0|2026-09", 41_700, 1_000_000)),
                List.of(new WindowReading(
                        "third-purchase#0|limit 0|" + KEY,
                        List.of(new WindowReading.Grant(now.minusSeconds(86_400), 1)))),
                null,
                new TreeMap<>());
    }

    private static Outcome outcome(Activity activity) {
        String promotion = "third-purchase";
        String rule = "third purchase: 300 points from the third order in 30 days";
        String action = "act_7v5b9l8hq3c7d2k1m4n6p0r2t5s8u1fz";
        return new Outcome(
                DecisionStatus.DECIDED,
                List.of(new Firing(
                        promotion,
                        1,
                        rule,
                        0,
                        List.of(Matched.activity("OrderPaid", activity.id())),
                        Scalars.copyOf(Map.of("$total", 4_430L)),
                        List.of(action))),
                List.of(new DecidedAction(
                        action,
                        "points.add",
                        KEY,
                        Scalars.copyOf(Map.of(
                                "program", "Juniper Rewards", "points", 300L, "reason", "third purchase in 30 days")),
                        ActionStatus.GRANTED,
                        null,
                        promotion,
                        rule)),
                List.of());
    }

    /** The same inputs with this customer in them. */
    Inputs inputs(Customer read) {
        return inputs(read, activity.occurredAt());
    }

    private static Activity read(String json) throws InvalidActivityException {
        return ActivityCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the blanks it ships with, as machines send it. */
    private static String sample(String type) throws IOException {
        String name = "/samples/" + type + ".json";
        try (InputStream in = Exchange.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is missing from the class path");
            }
            String printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return printed.replaceAll("\n *", "");
        }
    }
}
