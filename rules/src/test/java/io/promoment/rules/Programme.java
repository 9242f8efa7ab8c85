package io.promoment.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Promotions and activities as tests write them, in a programme whose zone is Europe/Warsaw. */
public final class Programme {
    public static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    public static final Instant NOON = Instant.parse("2026-09-05T10:00:00Z");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final PromotionCompiler COMPILER = new PromotionCompiler();

    private Programme() {}

    public static RulesetSettings settings(int firingLimit) {
        return new RulesetSettings(
                ZONE, firingLimit, 1_000, Duration.ofDays(400), Duration.ofDays(30), Duration.ofHours(24));
    }

    /** The ruleset of these promotions; each starts with its name and a line end, package and imports are put before it. */
    public static Ruleset of(String... promotions) {
        return of(1_000, promotions);
    }

    public static Ruleset of(int firingLimit, String... promotions) {
        List<InForce> inForce = new ArrayList<>();
        for (String promotion : promotions) {
            inForce.add(new InForce(compiled(promotion), 1));
        }
        return Ruleset.link(settings(firingLimit), inForce);
    }

    public static CompiledPromotion compiled(String promotion) {
        return COMPILER.compile(source(promotion)).compiled();
    }

    /** The text of a promotion that starts with its name and a line end. */
    public static PromotionSource source(String promotion) {
        int end = promotion.indexOf('\n');
        String name = promotion.substring(0, end);
        String drl = "package promotions." + name.replace('-', '_') + "\n" + promotion.substring(end);
        return new PromotionSource(name, name + ".drl", drl);
    }

    public static Promotion approved(String promotion) {
        Checked checked = Guard.check(source(promotion));
        if (checked instanceof Checked.Approved approved) {
            return approved.promotion();
        }
        throw new AssertionError(((Checked.Refused) checked).problems());
    }

    /** An activity of this type with this data, of the customer {@code cust_1} unless the data has another. */
    public static Activity activity(String type, String id, Instant at, String data) {
        try {
            ObjectNode json = JSON.objectNode();
            json.put("id", id).put("type", type).put("created_at", at.toString());
            ObjectNode content = (ObjectNode) ActivityCodec.parse(data.getBytes(StandardCharsets.UTF_8));
            if (!content.has("customer")) {
                content.putObject("customer").put("id", "cust_1");
            }
            json.set("data", content);
            return placed(json);
        } catch (InvalidActivityException e) {
            throw new AssertionError(e);
        }
    }

    /** As the first of its customer's. */
    public static Activity placed(JsonNode json) {
        try {
            Activity activity = ActivityCodec.read(json);
            return placed(
                    activity,
                    Customer.unknown(Objects.requireNonNull(activity.profile().key())));
        } catch (InvalidActivityException e) {
            throw new AssertionError(e);
        }
    }

    /** As the next one of this customer. */
    public static Activity placed(Activity activity, Customer before) {
        return activity.in(Context.after(before, activity, ZONE));
    }

    /** A paid order with lines of these amounts. */
    public static Activity paid(String id, Instant at, long... amounts) {
        ObjectNode data = JSON.objectNode();
        ObjectNode order = data.putObject("order").put("id", "ord_" + id).put("status", "PAID");
        var items = order.putArray("items");
        long total = 0;
        for (long amount : amounts) {
            items.addObject().put("id", "line_" + items.size()).put("amount", amount);
            total += amount;
        }
        order.put("total_amount", total);
        return activity("customer.order.paid", id, at, data.toString());
    }
}
