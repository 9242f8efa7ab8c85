package io.promoment.app.numbers;

import io.promoment.core.decision.DecidedAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much an action gives, for the kinds that give an amount of something.
 *
 * @param parameter of the action that says it
 * @param absent what it is where the parameter is left out; null where it never is
 * @param unit what is counted
 */
record Quantity(String parameter, @Nullable Long absent, String unit) {
    private static final Map<String, Quantity> BY_KIND = Map.of(
            "points.add", new Quantity("points", null, "points"),
            "gift.credit", new Quantity("amount", null, "minor_units"),
            "reward.grant", new Quantity("quantity", 1L, "rewards"),
            "voucher.publish", new Quantity("count", 1L, "codes"));

    /** Null for the kinds of which there is no more or less, such as {@code message.send}. */
    static @Nullable String unitOf(String kind) {
        Quantity quantity = BY_KIND.get(kind);
        return quantity == null ? null : quantity.unit();
    }

    /** 0 for those kinds. Sums of it may leave the range of a long: a rule gives what an activity says. */
    static long of(DecidedAction action) {
        Quantity quantity = BY_KIND.get(action.kind());
        return quantity == null ? 0 : quantity.in(action);
    }

    private long in(DecidedAction action) {
        Object value = action.parameters().get(parameter);
        if (value instanceof Long number) {
            return number;
        }
        if (absent == null) {
            throw new IllegalStateException("Action " + action.id() + " does not say its " + parameter);
        }
        return absent;
    }
}
