package io.promoment.bench.rules;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
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
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.PromotionSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What ships, read from the jars: the promotions, linked, and the sample of each type, placed in a context. */
final class Shipped {
    private static final int EARLIER = 10;
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final List<String> PROMOTIONS = List.of(
            "big-spenders",
            "birthday-month",
            "consent-welcome",
            "email-to-sms",
            "flash-sale",
            "gift-top-up",
            "monthly-spend",
            "redemption-apology",
            "review-points",
            "third-purchase",
            "tier-care",
            "tier-up-reward",
            "two-sided-referral");

    private Shipped() {}

    static Ruleset ruleset() throws IOException {
        PromotionCompiler compiler = new PromotionCompiler();
        List<InForce> inForce = new ArrayList<>();
        for (String name : PROMOTIONS) {
            String file = "/promotions/" + name + ".drl";
            String drl = new String(resource(file), StandardCharsets.UTF_8);
            PromotionSource source = new PromotionSource(name, file, drl);
            inForce.add(new InForce(compiler.compile(source).compiled(), 1));
        }
        Duration year = Duration.ofDays(366);
        return Ruleset.link(new RulesetSettings(ZONE, 1_000, 10_000, year, year, year), inForce);
    }

    /** The bodies of the 39 samples. */
    static List<byte[]> bodies() throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        for (ActivityType type : ActivityType.values()) {
            if (!type.wireName().startsWith("customer.order.")) {
                bodies.add(resource("/samples/" + type.wireName() + ".json"));
            }
        }
        return bodies;
    }

    /** Each sample as it is decided after ten earlier activities, a day apart. */
    static List<Activity> inContext(List<byte[]> bodies) throws InvalidActivityException {
        List<Activity> placed = new ArrayList<>();
        for (byte[] body : bodies) {
            Activity activity = ActivityCodec.read(body);
            Customer before = Fold.apply(Customer.unknown("cust_bench"), activity);
            placed.add(activity.in(new Context(
                    Fold.apply(before, activity),
                    before,
                    History.of(earlier(activity), activity, ZONE),
                    Given.EMPTY,
                    CausedBy.NONE,
                    Local.of(activity.occurredAt(), ZONE),
                    new Allowance())));
        }
        return placed;
    }

    private static List<Past> earlier(Activity activity) throws InvalidActivityException {
        List<Past> earlier = new ArrayList<>();
        for (int i = 1; i <= EARLIER; i++) {
            Instant at = activity.occurredAt().minus(Duration.ofDays(EARLIER + 1L - i));
            earlier.add(new Past(i, order(i, at)));
        }
        return earlier;
    }

    private static Activity order(int number, Instant at) throws InvalidActivityException {
        String json =
                """
                {"id": "event_bench_%d", "type": "customer.order.paid", "created_at": "%s", "data": {
                  "customer": {"id": "cust_bench"},
                  "order": {"id": "ord_%d", "status": "PAID", "total_amount": 4200, "metadata": {"currency": "EUR"}}}}
                """
                        .formatted(number, at, number);
        return ActivityCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }
}
