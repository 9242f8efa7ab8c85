package io.promoment.rules.limit;

import io.promoment.core.decision.Reason;
import io.promoment.rules.language.Period;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The readings and what the firings of this activity took on top of them. */
final class Ledger {
    private final Asked asked;
    private final Readings readings;
    private final SortedMap<String, Long> taken = new TreeMap<>();
    private final SortedMap<String, List<Grant>> granted = new TreeMap<>();
    private final SortedMap<String, Reservation> counters = new TreeMap<>();
    private final List<Reservation> windows = new ArrayList<>();

    Ledger(Asked asked, Readings readings) {
        this.asked = asked;
        this.readings = readings;
    }

    /** Of the claims without room the one that gets it last; null if there is room for all of them together. */
    @Nullable
    Reason blocks(List<Claim> claims) {
        List<Claim> uncounted =
                claims.stream().filter(claim -> !isCounted(claim)).toList();
        Map<String, Long> together = new TreeMap<>();
        uncounted.forEach(claim -> together.merge(claim.key(), claim.amount(), Claim::sum));
        Full last = null;
        for (Claim claim : uncounted) {
            long asks = together.getOrDefault(claim.key(), 0L);
            long used = used(claim);
            if (Claim.sum(used, asks) > claim.cap()) {
                Full full = new Full(claim, used, freesAt(claim, asks));
                last = last == null || full.isLaterThan(last) ? full : last;
            }
        }
        return last == null ? null : last.claim.blocked(last.used, last.freesAt);
    }

    /** @param freesAt null where never */
    private record Full(Claim claim, long used, @Nullable Instant freesAt) {
        boolean isLaterThan(Full other) {
            return other.freesAt != null && (freesAt == null || freesAt.isAfter(other.freesAt));
        }
    }

    void take(List<Claim> claims, int ordinal) {
        for (Claim claim : claims) {
            if (claim.period() instanceof Period.Sliding) {
                takeWindow(claim, ordinal);
            } else if (!isCounted(claim)) {
                takeCounter(claim.key(), claim.amount(), claim.cap());
                if (claim.marker() != null) {
                    takeCounter(claim.marker(), 1, 1);
                }
            }
        }
    }

    List<Reservation> reservations() {
        List<Reservation> all = new ArrayList<>(counters.values());
        all.addAll(windows);
        // stable: the grants of one window stay in the order of their firings
        all.sort(Comparator.comparing(Reservation::key));
        return all;
    }

    private void takeWindow(Claim claim, int ordinal) {
        granted.computeIfAbsent(claim.key(), key -> new ArrayList<>())
                .add(new Grant(asked.occurredAt(), claim.amount()));
        Reservation.Window window = new Reservation.Window(asked.occurredAt(), ordinal);
        windows.add(new Reservation(claim.key(), claim.amount(), claim.cap(), window));
    }

    private void takeCounter(String key, long amount, long cap) {
        long sum = taken.merge(key, amount, Claim::sum);
        counters.put(key, new Reservation(key, sum, cap, null));
    }

    private boolean isCounted(Claim claim) {
        return claim.marker() != null && counter(claim.marker()) > 0;
    }

    private long used(Claim claim) {
        return claim.period() instanceof Period.Sliding sliding
                ? window(claim, sliding).used(asked.occurredAt())
                : counter(claim.key());
    }

    private long counter(String key) {
        return Claim.sum(readings.counters().getOrDefault(key, 0L), taken.getOrDefault(key, 0L));
    }

    private Window window(Claim claim, Period.Sliding sliding) {
        List<Grant> all = new ArrayList<>(readings.windows().getOrDefault(claim.key(), List.of()));
        all.addAll(granted.getOrDefault(claim.key(), List.of()));
        all.sort(Comparator.comparing(Grant::at));
        return new Window(sliding.span(), all);
    }

    /** Null where more is asked for than there ever will be. */
    private @Nullable Instant freesAt(Claim claim, long asks) {
        if (asks > claim.cap()) {
            return null;
        }
        if (claim.period() instanceof Period.Sliding sliding) {
            return window(claim, sliding).freesAt(asked.occurredAt(), asks, claim.cap());
        }
        return claim.period() instanceof Period.Calendar calendar
                ? calendar.period().in(asked.zone(), asked.occurredAt()).end()
                : null;
    }
}
