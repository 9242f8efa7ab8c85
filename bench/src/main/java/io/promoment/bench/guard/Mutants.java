package io.promoment.bench.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** {@code bench/run guard [how many] [first seed]}: so many texts that nobody wrote, and what became of them. */
public final class Mutants {
    private static final int MANY = 10_000;

    private final Corpus corpus = Corpus.ofCheckout();
    private final Trial trial = new Trial();
    private final Map<Trial.Outcome, Integer> outcomes = new EnumMap<>(Trial.Outcome.class);
    private final List<String> failures = new ArrayList<>();

    public static void main(String[] arguments) {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MANY;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        Mutants mutants = new Mutants();
        mutants.run(first, many);
        System.out.println(mutants.outcomes);
        mutants.failures.forEach(System.out::println);
        System.exit(mutants.failures.isEmpty() ? 0 : 1);
    }

    /** Tries those of so many seeds, from this one on. */
    void run(long first, int many) {
        LongStream.range(first, first + many).forEach(this::run);
    }

    private void run(long seed) {
        String drl = new Mutator(corpus, seed).mutant();
        Host before = Host.now();
        try {
            outcomes.merge(trial.of(drl), 1, Integer::sum);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failures.add("seed " + seed + ": " + e + "\n" + drl);
        }
        if (before.changed()) {
            failures.add("seed " + seed + " reached the host\n" + drl);
        }
    }

    /** How many came how far. */
    Map<Trial.Outcome, Integer> outcomes() {
        return outcomes;
    }

    /** What must not have happened, with the seed and the text. */
    List<String> failures() {
        return failures;
    }
}
