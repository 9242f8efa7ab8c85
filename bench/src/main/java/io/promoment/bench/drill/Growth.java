package io.promoment.bench.drill;

import io.promoment.bench.service.Footprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The memory of instances, measured again and again. */
final class Growth {
    /** What caches that are bounded still take, and what a collection leaves. */
    private static final double HEAP = 0.15;

    /** Classes that were not let go of would be more in a hundred swaps. */
    private static final double METASPACE = 0.03;

    private final List<Point> points = new ArrayList<>();

    /** What one instance took after so many swaps. */
    record Point(int swaps, int instance, Footprint footprint) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d,%d,%.1f,%.1f",
                    swaps,
                    instance,
                    footprint.heap() / 1e6,
                    footprint.metaspace() / 1e6);
        }
    }

    void add(int swaps, List<Footprint> footprints) {
        for (int instance = 0; instance < footprints.size(); instance++) {
            points.add(new Point(swaps, instance, footprints.get(instance)));
        }
    }

    List<Point> points() {
        return points;
    }

    /** Comma-separated, megabytes. */
    List<String> table() {
        List<String> lines = new ArrayList<>(List.of("swaps,instance,heap,metaspace"));
        points.forEach(point -> lines.add(point.toString()));
        return lines;
    }

    /** What grew by more than these shares from the middle to the end. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        Point last = points.get(points.size() - 1);
        for (Point end :
                points.stream().filter(point -> point.swaps() == last.swaps()).toList()) {
            Point middle = points.stream()
                    .filter(point -> point.instance() == end.instance() && point.swaps() >= last.swaps() / 2)
                    .findFirst()
                    .orElseThrow();
            if (end.footprint().heap() > middle.footprint().heap() * (1 + HEAP)
                    || end.footprint().metaspace() > middle.footprint().metaspace() * (1 + METASPACE)) {
                violations.add("not so: memory stays flat: " + middle + " grew to " + end);
            }
        }
        return violations;
    }
}
