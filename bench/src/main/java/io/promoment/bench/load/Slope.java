package io.promoment.bench.load;

import java.util.List;

/** The straight line nearest to some points. */
record Slope(double start, double perUnit) {
    /** A point: x in units of the caller's choice. */
    record Point(double x, double y) {}

    /** By least squares; of two points and more. */
    static Slope of(List<Point> points) {
        double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double sum = 0;
        double squares = 0;
        for (Point point : points) {
            sum += (point.x() - meanX) * (point.y() - meanY);
            squares += (point.x() - meanX) * (point.x() - meanX);
        }
        double perUnit = sum / squares;
        return new Slope(meanY - perUnit * meanX, perUnit);
    }
}
