package io.promoment.app.pipeline;

import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.decision.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happened to a few people, each of whom has a friend of his own: what one gets depends on nobody else. */
final class Lives {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final Intake intake;
    private final Random random;
    private final String name;

    /** @param name part of all ids */
    Lives(Intake intake, String name, Random random) {
        this.intake = intake;
        this.name = name;
        this.random = random;
    }

    /** An activity, and how it came. */
    record Moment(Received received, Mode mode) {}

    List<List<Moment>> of(int people, int activities) throws InvalidActivityException {
        List<List<Moment>> lives = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            List<Moment> life = new ArrayList<>();
            for (int number = 0; number < activities; number++) {
                life.add(new Moment(
                        intake.receive(activity(person, number), null),
                        random.nextInt(15) == 0 ? Mode.IMPORT : Mode.DECIDE));
            }
            lives.add(life);
        }
        return lives;
    }

    private byte[] activity(int person, int number) {
        String id = id(person, number);
        String at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60))).toString();
        String keys = keys(person + "");
        return switch (random.nextInt(10)) {
            case 0 -> Posts.referral(id, keys, keys(person + "_friend"), at);
            case 1 -> Posts.referral(id, keys, keys(person + ""), at);
            case 2 -> Posts.event(id, keys, "coming", at, "{}");
            case 3, 4 ->
                Posts.event(
                        id,
                        keys,
                        "step",
                        START.plusSeconds(random.nextInt(200_000)).toString(),
                        "{}");
            case 5 -> Posts.event(id, keys, "visit", "1999-12-31T10:00:00Z", "{}");
            case 6 -> Posts.event(id, keys, "returned", at, "{\"source_id\": \"" + earned(person, number) + "\"}");
            default -> Posts.event(id, keys, "visit", at, "{}");
        };
    }

    private String id(int person, int number) {
        return "event_" + name + "_" + person + "_" + number;
    }

    private String earned(int person, int number) {
        return Ids.action(
                id(person, random.nextInt(number + 1)), "test-visits", "test visits: a point for each visit", 0);
    }

    private String keys(String person) {
        String id = "cust_" + name + "_" + person;
        String crm = "crm_" + name + "_" + person;
        return switch (random.nextInt(3)) {
            case 0 -> Posts.id(id);
            case 1 -> Posts.sourceId(crm);
            default -> Posts.both(id, crm);
        };
    }

    /** The same id with other content, about somebody who may be nobody yet. */
    Moment otherwise(Moment moment) throws InvalidActivityException {
        String id = moment.received().activity().id();
        byte[] other = Posts.event(id, keys("nobody" + random.nextInt(3)), "visit", START.toString(), "{}");
        return new Moment(intake.receive(other, null), Mode.DECIDE);
    }
}
