package io.promoment.rules.limit;

import io.promoment.rules.language.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects demands, one for each key. */
final class Demands {
    private final SortedMap<String, Demand> byKey = new TreeMap<>();

    void add(Claim claim) {
        put(claim.key(), claim.cap(), claim.amount(), claim.period());
        if (claim.marker() != null) {
            put(claim.marker(), 1, 1, claim.period());
        }
    }

    private void put(String key, long cap, long amount, Period period) {
        Demand before = byKey.get(key);
        long sum = before == null ? amount : Claim.sum(before.amount(), amount);
        byKey.put(
                key,
                period instanceof Period.Sliding sliding
                        ? new Demand.WindowDemand(key, cap, sum, sliding.span())
                        : new Demand.CounterDemand(key, cap, sum));
    }

    List<Demand> sorted() {
        return List.copyOf(byKey.values());
    }
}
