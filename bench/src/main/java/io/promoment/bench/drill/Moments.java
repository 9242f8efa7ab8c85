package io.promoment.bench.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Activities at random: few customers, several keys each, times out of order, so that they get in each other's way. */
final class Moments {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int DAYS = 60;

    /** Customers that are active at one time; after so many activities the next ones are. */
    private static final int CUSTOMERS = 40;

    private static final int ACTIVITIES = 2_000;

    private final String run;
    private final AtomicInteger count = new AtomicInteger();

    /** @param run part of all ids, so that two runs on one database do not meet */
    Moments(String run) {
        this.run = run;
    }

    String run() {
        return run;
    }

    Post next(Random random) {
        int number = count.incrementAndGet();
        String id = "event_" + run + "_" + number;
        int crowd = number / ACTIVITIES;
        Instant occurredAt = START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        int dice = random.nextInt(100);
        if (dice < 15) {
            return Post.referral(id, keys(crowd, random), keys(crowd, random), occurredAt);
        }
        String event = dice < 60 ? "visit" : dice < 75 ? "gift" : "race";
        return Post.event(id, keys(crowd, random), event, occurredAt);
    }

    private String keys(int crowd, Random random) {
        String person = run + "_" + crowd + "_" + random.nextInt(CUSTOMERS);
        return switch (random.nextInt(3)) {
            case 0 -> id(person);
            case 1 -> "\"source_id\": \"" + person + "\"";
            default -> id(person) + ", \"source_id\": \"" + person + "\"";
        };
    }

    static String id(String person) {
        return "\"id\": \"cust_" + person + "\"";
    }
}
