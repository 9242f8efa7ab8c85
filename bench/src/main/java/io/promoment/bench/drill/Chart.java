package io.promoment.bench.drill;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws {@link Growth} as SVG: a line for the heap and one for the metaspace of each instance. */
final class Chart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 48;
    private static final List<String> COLOURS = List.of("#0b6e99", "#c2410c", "#4d7c0f", "#6d28d9");

    private final List<Growth.Point> points;
    private final double swaps;
    private final double megabytes;

    private Chart(List<Growth.Point> points) {
        this.points = points;
        this.swaps = points.stream().mapToDouble(Growth.Point::swaps).max().orElse(1);
        double most = points.stream()
                .mapToDouble(point -> Math.max(heap(point), metaspace(point)))
                .max()
                .orElse(1);
        this.megabytes = Math.ceil(most / 40) * 40;
    }

    static String of(Growth growth) {
        return new Chart(growth.points()).svg();
    }

    private static double heap(Growth.Point point) {
        return point.footprint().heap() / 1e6;
    }

    private static double metaspace(Growth.Point point) {
        return point.footprint().metaspace() / 1e6;
    }

    private String svg() {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT));
        for (int line = 0; line <= 4; line++) {
            double value = megabytes * line / 4;
            svg.append(format(
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f MB</text>%n",
                    MARGIN, y(value), WIDTH - MARGIN, MARGIN - 6, y(value) + 4, value));
        }
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f swaps</text>%n",
                WIDTH - MARGIN, HEIGHT - MARGIN / 3, swaps));
        List<Integer> instances =
                points.stream().map(Growth.Point::instance).distinct().sorted().toList();
        for (int instance : instances) {
            svg.append(line(instance, "live heap", Chart::heap, 2 * instance));
            svg.append(line(instance, "metaspace", Chart::metaspace, 2 * instance + 1));
        }
        return svg.append("</svg>\n").toString();
    }

    private String line(int instance, String name, ToDoubleFunction<Growth.Point> megabytes, int number) {
        List<Growth.Point> own =
                points.stream().filter(point -> point.instance() == instance).toList();
        String colour = COLOURS.get(number % COLOURS.size());
        String path = own.stream()
                .map(point -> format("%.1f %.1f", x(point.swaps()), y(megabytes.applyAsDouble(point))))
                .collect(Collectors.joining("L", "M", ""));
        return format(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                        + "<text x=\"%d\" y=\"16\" fill=\"%s\">%s, instance %d</text>%n",
                path, colour, MARGIN + number * 160, colour, name, instance + 1);
    }

    private double x(double value) {
        return MARGIN + value / swaps * (WIDTH - 2 * MARGIN);
    }

    private double y(double value) {
        return HEIGHT - MARGIN - value / megabytes * (HEIGHT - 2 * MARGIN);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
