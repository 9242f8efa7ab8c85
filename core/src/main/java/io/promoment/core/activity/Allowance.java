package io.promoment.core.activity;

import java.util.List;
import java.util.function.Consumer;

/**
 * How many elements the rules may walk through in one decision (L7). Nested walks multiply, so each list that is walked
 * is counted every time it is handed out. Belongs to one decision and one thread.
 */
public final class Allowance {
    /** Three lists of 46 crossed fit; a rule that crosses two of the longest orders (500 lines) with a third list does not. */
    public static final long DEFAULT_BOUND = 100_000;

    /** Shared by all threads, so it never counts. */
    private static final Allowance UNBOUNDED = new Allowance(Long.MAX_VALUE);

    private final long bound;
    private final Consumer<List<?>> walked;
    private long handedOut;

    public Allowance() {
        this(DEFAULT_BOUND);
    }

    public Allowance(long bound) {
        this(bound, list -> {});
    }

    /** For what nobody decides on: counts nothing and hands out all. */
    public static Allowance unbounded() {
        return UNBOUNDED;
    }

    /** Tells whoever decides which lists were walked: a firing says at which place an element stood. */
    public Allowance(long bound, Consumer<List<?>> walked) {
        this.bound = bound;
        this.walked = walked;
    }

    /**
     * Hands the list out, and counts its elements.
     *
     * @throws AllowanceExceededException if these are more than are left; what was handed out before stays counted
     */
    public <T> List<T> hand(List<T> list) {
        take(list.size());
        walked.accept(list);
        return list;
    }

    /**
     * Counts so much without a list.
     *
     * @throws AllowanceExceededException if it is more than is left; what was taken before stays counted
     */
    public void take(long amount) {
        if (this == UNBOUNDED) {
            return;
        }
        if (amount > bound - handedOut) {
            throw new AllowanceExceededException(bound);
        }
        handedOut += amount;
    }

    public long handedOut() {
        return handedOut;
    }
}
