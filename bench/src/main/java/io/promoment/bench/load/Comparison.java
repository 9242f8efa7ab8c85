package io.promoment.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Turns of two sides, one after the other, and what they say of each other. */
final class Comparison {
    private static final String HEAD =
            """
            | | per second | CPU µs | of it PostgreSQL | p50 ms | p95 ms | p99 ms | refused |
            |---|---|---|---|---|---|---|---|
            """;

    /** A column: how a turn is read, and how its numbers are written. */
    private record Column(ToDoubleFunction<Turn> value, String format) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(turn -> turn.round().perSecond(), "%.0f"),
            new Column(Turn::cpuMicros, "%.0f"),
            new Column(Turn::databaseMicros, "%.0f"),
            new Column(turn -> turn.round().milliseconds(50), "%.1f"),
            new Column(turn -> turn.round().milliseconds(95), "%.1f"),
            new Column(turn -> turn.round().milliseconds(99), "%.1f"));

    private final List<Turn> ours = new ArrayList<>();
    private final List<Turn> floors = new ArrayList<>();

    void add(Turn our, Turn floor) {
        ours.add(our);
        floors.add(floor);
        int last = ours.size() - 1;
        System.out.print(row(ours.subList(last, last + 1)) + row(floors.subList(last, last + 1)));
    }

    /** A row for each side, and the ratios: median (smallest – largest) of the rounds. */
    String markdown() {
        StringBuilder table = new StringBuilder(HEAD).append(row(ours)).append(row(floors));
        table.append("| **ratio, round by round**");
        for (Column column : COLUMNS) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(column.value().applyAsDouble(ours.get(i))
                        / column.value().applyAsDouble(floors.get(i)));
            }
            table.append(" | ").append(spread("%.2f", ratios));
        }
        return table.append(" | |\n").toString();
    }

    private static String row(List<Turn> side) {
        StringBuilder row = new StringBuilder("| ").append(side.get(0).round().side());
        for (Column column : COLUMNS) {
            List<Double> values = side.stream()
                    .map(turn -> column.value().applyAsDouble(turn))
                    .toList();
            row.append(" | ").append(spread(column.format(), values));
        }
        long refused = side.stream().mapToLong(turn -> turn.round().refused()).sum();
        return row.append(" | ").append(refused).append(" |\n").toString();
    }

    private static String spread(String format, List<Double> values) {
        if (values.stream().anyMatch(value -> value.isNaN() || value.isInfinite())) {
            return "–"; // a side has none to tell
        }
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.size() == 1) {
            return String.format(Locale.ROOT, format, sorted.get(0));
        }
        String text = format + " (" + format + " – " + format + ")";
        return String.format(
                Locale.ROOT, text, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
