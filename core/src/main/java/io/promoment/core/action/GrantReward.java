package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.Map;
import java.util.SortedMap;

/** {@code reward.grant}: hands out a reward, known by id or name, {@code quantity} times (a parameter only where more than once). */
public record GrantReward(String reward, long quantity) implements Action {
    static final String KIND = "reward.grant";

    public GrantReward {
        Demand.text(reward, "reward");
        Demand.atLeastOne(quantity, "quantity");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        Map<String, Object> one = Map.of("reward", reward);
        return Scalars.copyOf(quantity == 1 ? one : Map.of("reward", reward, "quantity", quantity));
    }
}
