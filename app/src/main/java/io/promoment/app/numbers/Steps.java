package io.promoment.app.numbers;

import io.promoment.api.NumbersPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Equal steps from a whole one to a whole one, in UTC: a day has 24 hours.
 *
 * @param name {@code hour} or {@code day}
 */
record Steps(String name, Duration length, Instant from, Instant to) {
    private static final String DAY = "day";

    static Steps of(NumbersPeriod asked, Instant now) {
        boolean days = DAY.equals(asked.step());
        Duration length = days ? Duration.ofDays(1) : Duration.ofHours(1);
        Instant to = end(asked.to() == null ? now : asked.to(), length);
        Instant from = asked.from() == null
                ? to.minus(days ? Duration.ofDays(30) : Duration.ofHours(24))
                : start(asked.from(), length);
        return new Steps(days ? DAY : "hour", length, from, to.isBefore(from) ? from : to);
    }

    private static Instant start(Instant at, Duration length) {
        return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), length.toSeconds()));
    }

    private static Instant end(Instant at, Duration length) {
        Instant start = start(at, length);
        return start.equals(at) ? at : start.plus(length);
    }

    /** How many there are: a thousand years have nine million hours. */
    int count() {
        return Math.toIntExact(Duration.between(from, to).dividedBy(length));
    }

    int place(Instant start) {
        return Math.toIntExact(Duration.between(from, start).dividedBy(length));
    }

    List<Instant> starts() {
        return LongStream.range(0, count())
                .mapToObj(place -> from.plus(length.multipliedBy(place)))
                .toList();
    }
}
