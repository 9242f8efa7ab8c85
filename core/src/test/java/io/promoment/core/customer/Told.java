package io.promoment.core.customer;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Activities of one customer, read from JSON with single quotes. */
final class Told {
    static final String CUSTOMER = "cust_1";

    private Told() {}

    /** @param data members of {@code data} beside the customer, such as {@code 'segment': {…}}; may be empty */
    static Activity activity(String id, String type, String time, String data) {
        String customer = "'customer': {'id': '" + CUSTOMER + "'}";
        return read(id, type, time, data.isEmpty() ? customer : customer + ", " + data);
    }

    /** @param members of {@code data.customer} beside the id; may be empty */
    static Activity profile(String type, String time, String members) {
        String customer = "'id': '" + CUSTOMER + "'" + (members.isEmpty() ? "" : ", " + members);
        return read("event_" + time, type, time, "'customer': {" + customer + "}");
    }

    private static Activity read(String id, String type, String time, String data) {
        String json =
                "{'id': '" + id + "', 'type': '" + type + "', 'created_at': '" + time + "', 'data': {" + data + "}}";
        try {
            return ActivityCodec.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        } catch (InvalidActivityException mistake) {
            throw new AssertionError(mistake);
        }
    }

    static Customer folded(Activity... activities) {
        Customer customer = Customer.unknown(CUSTOMER);
        for (Activity activity : activities) {
            customer = Fold.apply(customer, activity);
        }
        return customer;
    }

    /** The activities as the past, at positions 1, 2, 3 … */
    static List<Past> past(Activity... activities) {
        List<Activity> list = List.of(activities);
        return IntStream.range(0, list.size())
                .mapToObj(index -> new Past(index + 1L, list.get(index)))
                .toList();
    }
}
