package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.Map;
import java.util.SortedMap;

/** {@code gift.credit}: adds {@code amount} minor units to a gift card, known by its code or its campaign. */
public record CreditGift(String card, long amount, String reason) implements Action {
    static final String KIND = "gift.credit";

    public CreditGift {
        Demand.text(card, "card");
        Demand.atLeastOne(amount, "amount");
        Demand.text(reason, "reason");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        return Scalars.copyOf(Map.of("card", card, "amount", amount, "reason", reason));
    }
}
