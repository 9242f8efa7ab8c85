package io.promoment.rules.scenario;

import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What limits and budgets count in one scenario: what it says was used before, and what its own steps took. */
final class Counters {
    private final List<UsedCounter> used;
    private final SortedMap<String, Long> counters = new TreeMap<>();
    private final SortedMap<String, List<Readings.Grant>> windows = new TreeMap<>();

    Counters(List<UsedCounter> used) {
        this.used = List.copyOf(used);
    }

    Readings read(Asked asked) {
        SortedMap<String, Long> counted = new TreeMap<>(counters);
        SortedMap<String, List<Readings.Grant>> granted = new TreeMap<>(windows);
        for (Demand demand : asked.demands()) {
            for (UsedCounter before : used) {
                if (before.isOf(demand, asked)) {
                    add(before, demand, counted, granted);
                }
            }
        }
        return new Readings(counted, granted);
    }

    private static void add(
            UsedCounter before,
            Demand demand,
            SortedMap<String, Long> counted,
            SortedMap<String, List<Readings.Grant>> granted) {
        if (demand instanceof Demand.WindowDemand) {
            List<Readings.Grant> grants = new ArrayList<>(granted.getOrDefault(demand.key(), List.of()));
            grants.add(new Readings.Grant(before.at(), before.count()));
            granted.put(demand.key(), grants);
        } else {
            counted.merge(demand.key(), before.count(), Math::addExact);
        }
    }

    void take(List<Reservation> reservations) {
        for (Reservation reservation : reservations) {
            Reservation.Window window = reservation.window();
            if (window == null) {
                counters.merge(reservation.key(), reservation.amount(), Math::addExact);
            } else {
                windows.computeIfAbsent(reservation.key(), key -> new ArrayList<>())
                        .add(new Readings.Grant(window.at(), reservation.amount()));
            }
        }
    }
}
