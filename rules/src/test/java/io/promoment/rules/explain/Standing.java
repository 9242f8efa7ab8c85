package io.promoment.rules.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Past;
import io.promoment.rules.Programme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One paid order of a customer who is known: two orders and a consent before it, a message given. Saturday noon in Warsaw.
 * The order has a line of 1 piece and one of 2, and costs 4000.
 */
final class Standing {
    static final Activity ORDER = order();
    static final Activity OF_A_NEWCOMER =
            Programme.placed(bare("event_now", "2026-09-05T10:00:00Z", "ord_9", 4_000), Customer.unknown("cust_1"));
    static final Activity UPGRADE = upgrade();

    private Standing() {}

    private static Activity order() {
        List<Activity> earlier = List.of(
                Programme.activity(
                        "customer.consents.given",
                        "event_1",
                        Instant.parse("2026-06-01T10:00:00Z"),
                        "{\"consents\": [{\"id\": \"cnst_1\", \"name\": \"Newsletter\"}]}"),
                bare("event_2", "2026-08-10T10:00:00Z", "ord_6", 3_000),
                bare("event_3", "2026-08-20T10:00:00Z", "ord_7", 6_000));
        Customer before = Customer.unknown("cust_1");
        List<Past> history = new ArrayList<>();
        for (Activity activity : earlier) {
            before = Fold.apply(before, activity);
            history.add(new Past(history.size() + 1L, activity));
        }
        Activity now = bare("event_now", "2026-09-05T10:00:00Z", "ord_9", 4_000);
        Context after = Context.after(before, now, Programme.ZONE);
        GivenAction message = new GivenAction(
                "act_1", "message.send", "welcome", Instant.parse("2026-09-04T10:00:00Z"), new TreeMap<>());
        return now.in(new Context(
                after.customer(),
                after.previously(),
                History.of(history, now, Programme.ZONE),
                Given.of(List.of(message), now.occurredAt(), Programme.ZONE),
                after.causedBy(),
                after.local(),
                after.allowance()));
    }

    private static Activity bare(String id, String at, String order, long total) {
        String data =
                """
                {"order": {"id": "%s", "status": "PAID", "total_amount": %d, "metadata": {"channel": "web", "gift": true},
                  "items": [{"id": "line_1", "quantity": 1, "amount": 1000}, {"id": "line_2", "quantity": 2, "amount": 3000}]}}
                """
                        .formatted(order, total);
        return Programme.activity("customer.order.paid", id, Instant.parse(at), data);
    }

    private static Activity upgrade() {
        try {
            ObjectNode json = Sample.of("customer.loyalty.tier.upgraded").orElseThrow();
            return Programme.placed(ActivityCodec.parse(json.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidActivityException e) {
            throw new AssertionError(e);
        }
    }
}
