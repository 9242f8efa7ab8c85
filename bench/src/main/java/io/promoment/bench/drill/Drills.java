package io.promoment.bench.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The drills on one ground. What each found wrong is its result; an empty list is a law that held. */
final class Drills {
    private static final int WRITERS = 24;

    /** Blows after which all is checked, beside the end. */
    private static final int CHECK = 25;

    /** Swaps are to be looked at, not a service that has no processor left. */
    private static final int FEW_WRITERS = 4;

    private final Ground ground;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Client client = new Client();
    private final Moments moments;
    private final long seed;

    Drills(Ground ground, long seed) {
        this.ground = ground;
        this.seed = seed;
        this.random = new Random(seed);
        this.moments = new Moments(Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    }

    Ledger ledger() {
        return ledger;
    }

    /** {@code kill -9} of each instance at random moments while all are written to; each is started again at once. */
    List<String> kill(int kills) throws Exception {
        return underLoad(kills, this::killEach);
    }

    private void killEach(int kills, Writers writers) {
        List<CompletableFuture<Void>> each = new ArrayList<>();
        for (int number = 0; number < ground.instances(); number++) {
            int instance = number;
            int own = kills / ground.instances() + (number < kills % ground.instances() ? 1 : 0);
            each.add(CompletableFuture.runAsync(
                    () -> {
                        for (int kill = 0; kill < own; kill++) {
                            writers.awaitAnswers(WRITERS);
                            sleepAtRandom();
                            ground.killAndStart(instance);
                        }
                    },
                    thread -> new Thread(thread, "kills-" + instance).start()));
        }
        each.forEach(CompletableFuture::join);
    }

    /** PostgreSQL is stopped as by a crash and started again; the instances have to recover by themselves. */
    List<String> crash(int crashes) throws Exception {
        return underLoad(crashes, (times, writers) -> {
            for (int crash = 0; crash < times; crash++) {
                writers.awaitAnswers(2 * WRITERS);
                sleepAtRandom();
                ground.database().stopImmediate();
                ground.database().start();
            }
        });
    }

    private interface Blows {
        void strike(int times, Writers writers) throws IOException;
    }

    private List<String> underLoad(int blows, Blows blow) throws Exception {
        List<String> violations = new ArrayList<>();
        for (int done = 0; done < blows && violations.isEmpty(); done += CHECK) {
            try (Writers writers = new Writers(client, ground.uris(), moments, ledger).start(WRITERS, seed + done)) {
                blow.strike(Math.min(CHECK, blows - done), writers);
                writers.awaitAnswers(2 * WRITERS); // it serves again
            }
            violations.addAll(check());
        }
        return violations;
    }

    private void sleepAtRandom() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300, 1_500)));
    }

    /** Many at one place, so many times: one customer, the last unit of a budget, one id. */
    List<String> crowd(int writers, int times) throws SQLException {
        List<String> violations = new ArrayList<>();
        Crowd crowd = new Crowd(client, ground.uris(), ledger, writers);
        for (int time = 0; time < times; time++) {
            String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "_" + time;
            violations.addAll(crowd.oneCustomer(run));
            violations.addAll(crowd.lastUnit(run, seed + time));
            violations.addAll(crowd.oneId(run));
            violations.addAll(crowd.oneIdWithOtherContent(run));
        }
        violations.addAll(check());
        return violations;
    }

    /**
     * A promotion is changed so many times while a few write, and the memory of all instances is measured so often.
     *
     * @param growth filled with what was measured
     */
    List<String> swap(int times, int measurements, Growth growth) throws Exception {
        Swaps swaps = new Swaps(ground.uris(), moments.run());
        try (Writers writers = new Writers(client, ground.uris(), moments, ledger).start(FEW_WRITERS, seed)) {
            for (int measurement = 0; measurement < measurements; measurement++) {
                swaps.swap(times / measurements);
                writers.awaitAnswers(FEW_WRITERS);
                writers.atRest(() -> growth.add(swaps.swaps(), ground.footprints()));
            }
        }
        System.out.println("A change took " + swaps.durations());
        List<String> violations = new ArrayList<>(swaps.violations());
        if (ledger.missed() > 0) {
            violations.add("not so: no request fails: " + ledger.missed() + " did");
        }
        violations.addAll(growth.violations());
        violations.addAll(check());
        return violations;
    }

    private List<String> check() throws SQLException {
        return new Check(ground.database(), ledger).violations();
    }
}
