package io.promoment.app.pipeline;

import io.promoment.app.pipeline.LimitStore.Taking;
import io.promoment.app.pipeline.LimitStore.WindowWanted;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Readings.Grant;
import io.promoment.rules.limit.Reservation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What limits and budgets say within a batch: what was read, and what its turns took since. A sliding limit has a tally, the
 * number of its grants ever, that is read before the grants are; who grants raises it, if it is still as it was read.
 */
final class BatchReadings {
    private final LimitStore store;

    /** As read, without what was taken here; a counter or tally that nobody used is 0. */
    private final Map<String, Long> read = new HashMap<>();

    private final Map<WindowWanted, List<Grant>> windows = new HashMap<>();
    private final Map<String, List<Grant>> grantedHere = new HashMap<>();
    private final SortedMap<String, Taking> takings = new TreeMap<>();

    /** Windows that were read when this was decided before; these are not read again. */
    private final Map<String, List<Grant>> windowsThen;

    BatchReadings(LimitStore store) {
        this(store, new Readings(new TreeMap<>(), new TreeMap<>()));
    }

    /** @param then what was read when this was decided before, which counts again; the rest counts as it stands now */
    BatchReadings(LimitStore store, Readings then) {
        this.store = store;
        this.windowsThen = then.windows();
        then.counters().forEach((key, used) -> read.put(StorableText.of(key), used));
    }

    /** A demand, of an activity that occurred then. */
    record Asking(Demand demand, Instant occurredAt) {
        String key() {
            return StorableText.of(demand.key());
        }
    }

    /** Reads what is not known yet. */
    void read(Collection<Asking> askings) throws SQLException {
        Set<String> unknown = new HashSet<>();
        Set<WindowWanted> wanted = new HashSet<>();
        for (Asking asking : askings) {
            if (!read.containsKey(asking.key())) {
                unknown.add(asking.key());
            }
            if (asking.demand() instanceof Demand.WindowDemand window && !windowsThen.containsKey(window.key())) {
                wanted.add(wanted(window, asking.occurredAt()));
            }
        }
        Map<String, Long> used = store.used(unknown);
        unknown.forEach(key -> read.put(key, used.getOrDefault(key, 0L)));
        wanted.removeAll(windows.keySet());
        Map<WindowWanted, List<Grant>> grants = store.grants(wanted);
        wanted.forEach(window -> windows.put(window, grants.getOrDefault(window, List.of())));
    }

    private static WindowWanted wanted(Demand.WindowDemand window, Instant occurredAt) {
        return new WindowWanted(StorableText.of(window.key()), window.span().before(occurredAt), Times.LATEST);
    }

    /** What the limits say now to an activity that occurred then. */
    Readings of(List<Demand> demands, Instant occurredAt) {
        SortedMap<String, Long> counters = new TreeMap<>();
        SortedMap<String, List<Grant>> grants = new TreeMap<>();
        for (Demand demand : demands) {
            if (demand instanceof Demand.WindowDemand window) {
                List<Grant> then = windowsThen.get(window.key());
                grants.put(demand.key(), then == null ? grants(wanted(window, occurredAt)) : then);
            } else {
                long used = used(StorableText.of(demand.key()));
                if (used > 0) {
                    counters.put(demand.key(), used);
                }
            }
        }
        return new Readings(counters, grants);
    }

    private long used(String key) {
        Taking taken = takings.get(key);
        return read.getOrDefault(key, 0L) + (taken == null ? 0 : taken.amount());
    }

    private List<Grant> grants(WindowWanted window) {
        List<Grant> grants = new ArrayList<>(windows.getOrDefault(window, List.of()));
        for (Grant grant : grantedHere.getOrDefault(window.key(), List.of())) {
            if (grant.at().isAfter(window.from()) && grant.at().isBefore(window.to())) {
                grants.add(grant);
            }
        }
        return grants;
    }

    void take(List<Reservation> reservations) {
        for (Reservation reservation : reservations) {
            String key = StorableText.of(reservation.key());
            Reservation.Window window = reservation.window();
            if (window == null) {
                add(key, reservation.amount(), reservation.cap());
            } else {
                grantedHere
                        .computeIfAbsent(key, none -> new ArrayList<>())
                        .add(new Grant(window.at(), reservation.amount()));
                add(key, 1, used(key) + 1);
            }
        }
    }

    private void add(String key, long amount, long cap) {
        takings.merge(
                key, new Taking(key, amount, cap), (all, one) -> new Taking(key, all.amount() + one.amount(), cap));
    }

    /** What all turns took, in the order of the keys; of tallies that were read at n, up to n and what was granted here. */
    SortedMap<String, Taking> takings() {
        return takings;
    }
}
