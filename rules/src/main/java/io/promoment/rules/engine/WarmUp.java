package io.promoment.rules.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.customer.Customer;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Asks bases their first questions. What they answer is of no interest. */
final class WarmUp {
    private WarmUp() {}

    static void of(Ruleset ruleset, List<List<Listener>> fresh) {
        Set<List<Listener>> unasked = Collections.newSetFromMap(new IdentityHashMap<>());
        unasked.addAll(fresh);
        for (ActivityType type : ActivityType.values()) {
            if (unasked.remove(ruleset.listeners(type.wireName()))) {
                Sample.of(type.wireName())
                        .ifPresent(json ->
                                ruleset.ask(placed(json, ruleset.settings().zone())));
            }
        }
    }

    private static Activity placed(ObjectNode json, ZoneId zone) {
        Activity activity = read(json);
        Customer before =
                Customer.unknown(Objects.requireNonNull(activity.profile().key(), "a sample has a customer"));
        return activity.in(Context.after(before, activity, zone));
    }

    private static Activity read(ObjectNode json) {
        try {
            return ActivityCodec.read(json);
        } catch (InvalidActivityException e) {
            throw new IllegalStateException("a sample that ships is no activity", e);
        }
    }
}
