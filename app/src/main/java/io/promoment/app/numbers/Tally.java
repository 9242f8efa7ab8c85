package io.promoment.app.numbers;

import java.math.BigInteger;

/** How many, and how much all of them together. */
final class Tally {
    private long count;
    private BigInteger sum = BigInteger.ZERO;

    void add(long more, long value) {
        add(more, BigInteger.valueOf(value));
    }

    void add(long more, BigInteger value) {
        count += more;
        sum = sum.add(value);
    }

    long count() {
        return count;
    }

    BigInteger sum() {
        return sum;
    }
}
