package io.promoment.bench.drill;

import io.promoment.bench.service.Packaged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The drills at the size that is asked for. Ends with status 1 when a law did not hold, and leaves the database and the logs
 * where they are.
 */
public final class Drill {
    private static final String USAGE =
            """
            bench/run drill kill [kills] [instances]       500 kills of 2 instances under load, one after the other
            bench/run drill crash [crashes] [instances]    50 crashes of PostgreSQL under load, 2 instances
            bench/run drill crowd [times] [writers]        100 times 64 writers at one customer, budget, id; 2 instances
            bench/run drill swap [swaps] [measurements]    10 000 changes of a promotion under load, 100 measurements of memory
            bench/run drill all                            one after the other, at these sizes
            bench/run drill all --quick                    8 kills, one crash, one crowd, 200 swaps
            """;

    private Drill() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        String what = words.isEmpty() ? "" : words.get(0);
        boolean quick = words.equals(List.of("all", "--quick"));
        if (!what.equals("--help") && !quick && !isUnderstood(words)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        boolean held =
                switch (what) {
                    case "kill" -> kill(number(words, 1, 500), number(words, 2, 2));
                    case "crash" -> crash(number(words, 1, 50), number(words, 2, 2));
                    case "crowd" -> crowd(number(words, 1, 100), number(words, 2, 64));
                    case "swap" -> swap(number(words, 1, 10_000), number(words, 2, 100));
                    case "all" ->
                        quick
                                ? kill(8, 2) && crash(1, 2) && crowd(1, 64) && swap(200, 4)
                                : kill(500, 2) && crash(50, 2) && crowd(100, 64) && swap(10_000, 100);
                    default -> {
                        System.out.print(USAGE);
                        yield true;
                    }
                };
        System.exit(held ? 0 : 1);
    }

    /** Nobody waits for 500 kills because of a word that was not read. */
    private static boolean isUnderstood(List<String> words) {
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "kill", "crash", "crowd", "swap" ->
                words.size() <= 3 && words.stream().skip(1).allMatch(word -> word.matches("[1-9]\\d{0,5}"));
            case "all" -> words.size() == 1;
            default -> false;
        };
    }

    private static int number(List<String> words, int place, int otherwise) {
        return words.size() > place ? Integer.parseInt(words.get(place)) : otherwise;
    }

    private static boolean kill(int kills, int instances) throws Exception {
        return run(kills + " kills", instances, drills -> drills.kill(kills));
    }

    private static boolean crash(int crashes, int instances) throws Exception {
        return run(crashes + " crashes", instances, drills -> drills.crash(crashes));
    }

    private static boolean crowd(int times, int writers) throws Exception {
        return run(times + " times " + writers + " writers", 2, drills -> drills.crowd(writers, times));
    }

    private static boolean swap(int swaps, int measurements) throws Exception {
        Growth growth = new Growth();
        boolean held = run(swaps + " swaps", 2, drills -> drills.swap(swaps, measurements, growth));
        Path directory = Files.createDirectories(Packaged.root().resolve("bench/target"));
        Files.write(directory.resolve("swaps.csv"), growth.table());
        Files.writeString(directory.resolve("swaps.svg"), Chart.of(growth));
        System.out.println("Memory: " + directory.resolve("swaps.csv") + ", drawn in swaps.svg");
        return held;
    }

    private interface Exercise {
        List<String> on(Drills drills) throws Exception;
    }

    private static boolean run(String name, int instances, Exercise exercise) throws Exception {
        Path directory = Files.createTempDirectory(
                Files.createDirectories(Packaged.root().resolve("bench/target")), "drill");
        long seed = System.nanoTime();
        long start = System.nanoTime();
        try (Ground ground = Ground.open(directory, instances)) {
            Drills drills = new Drills(ground, seed);
            List<String> violations = exercise.on(drills);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d instances, seed %d, %.0f s: %,d activities answered, %s; %s%n",
                    name,
                    instances,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    drills.ledger().size(),
                    violations.isEmpty() ? "all laws held" : violations.size() + " violations",
                    directory);
            violations.forEach(System.out::println);
            return violations.isEmpty();
        }
    }
}
