package io.promoment.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds of two sides in turns, and what they say of each other. */
final class Comparison {
    private final List<Round> ours = new ArrayList<>();
    private final List<Round> floors = new ArrayList<>();

    void add(Round our, Round floor) {
        ours.add(our);
        floors.add(floor);
        System.out.println(line(our) + " | " + line(floor) + String.format(Locale.ROOT, " | %.2f", ratio(our, floor)));
    }

    private static String line(Round round) {
        return String.format(
                Locale.ROOT,
                "%s %.0f/s p50 %.1f p95 %.1f p99 %.1f ms%s",
                round.side(),
                round.perSecond(),
                round.milliseconds(50),
                round.milliseconds(95),
                round.milliseconds(99),
                round.refused() == 0 ? "" : " refused " + round.refused());
    }

    private static double ratio(Round our, Round floor) {
        return our.perSecond() / floor.perSecond();
    }

    /** A row for each side, and the ratios: median (smallest – largest) of the rounds. */
    String markdown() {
        StringBuilder table =
                new StringBuilder("| | per second | p50 ms | p95 ms | p99 ms | refused |\n|---|---|---|---|---|---|\n");
        for (List<Round> side : List.of(ours, floors)) {
            table.append("| ").append(side.get(0).side());
            table.append(" | ")
                    .append(spread("%.0f", side.stream().map(Round::perSecond).toList()));
            for (double percentile : new double[] {50, 95, 99}) {
                table.append(" | ")
                        .append(spread(
                                "%.1f",
                                side.stream()
                                        .map(round -> round.milliseconds(percentile))
                                        .toList()));
            }
            table.append(" | ")
                    .append(side.stream().mapToLong(Round::refused).sum())
                    .append(" |\n");
        }
        table.append("| **ratio, round by round** | **")
                .append(spread("%.2f", ratios(50, false)))
                .append("**");
        for (double percentile : new double[] {50, 95, 99}) {
            table.append(" | ").append(spread("%.2f", ratios(percentile, true)));
        }
        return table.append(" | |\n").toString();
    }

    private List<Double> ratios(double percentile, boolean latency) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            Round our = ours.get(i);
            Round floor = floors.get(i);
            ratios.add(latency ? our.milliseconds(percentile) / floor.milliseconds(percentile) : ratio(our, floor));
        }
        return ratios;
    }

    private static String spread(String format, List<Double> values) {
        if (values.contains(Double.NaN)) {
            return "–"; // this side has no latency to tell
        }
        List<Double> sorted = values.stream().sorted().toList();
        String text = format + " (" + format + " – " + format + ")";
        return String.format(
                Locale.ROOT, text, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
