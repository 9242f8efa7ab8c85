package io.promoment.app.pipeline;

import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Reading;
import io.promoment.core.decision.WindowReading;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Readings as a decision records them, and back. */
final class RecordedReadings {
    private RecordedReadings() {}

    /** A counter that was never used is recorded as 0: it was read, too. */
    static List<Reading> counters(List<Demand> demands, Readings readings) {
        List<Reading> recorded = new ArrayList<>();
        for (Demand demand : demands) {
            if (demand instanceof Demand.CounterDemand) {
                long used = readings.counters().getOrDefault(demand.key(), 0L);
                recorded.add(new Reading(demand.key(), used, demand.cap()));
            }
        }
        return recorded;
    }

    static List<WindowReading> windows(Readings readings) {
        List<WindowReading> recorded = new ArrayList<>();
        readings.windows()
                .forEach((key, grants) -> recorded.add(new WindowReading(
                        key,
                        grants.stream()
                                .map(grant -> new WindowReading.Grant(grant.at(), grant.amount()))
                                .toList())));
        return recorded;
    }

    static Readings of(Inputs inputs) {
        SortedMap<String, Long> counters = new TreeMap<>();
        inputs.readings().forEach(reading -> counters.put(reading.key(), reading.used()));
        SortedMap<String, List<Readings.Grant>> windows = new TreeMap<>();
        inputs.windows()
                .forEach(window -> windows.put(
                        window.key(),
                        window.grants().stream()
                                .map(grant -> new Readings.Grant(grant.at(), grant.amount()))
                                .toList()));
        return new Readings(counters, windows);
    }
}
