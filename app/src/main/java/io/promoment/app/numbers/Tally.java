package io.promoment.app.numbers;

import java.math.BigInteger;

/** How many, and how much all of them together: exactly, also where that is more than a long. */
final class Tally {
    private long count;
    private long sum;
    private BigInteger carried = BigInteger.ZERO;

    void add(long more, long value) {
        count += more;
        long next = sum + value;
        if (((sum ^ next) & (value ^ next)) < 0) {
            carried = carried.add(BigInteger.valueOf(sum));
            next = value;
        }
        sum = next;
    }

    long count() {
        return count;
    }

    BigInteger sum() {
        return carried.add(BigInteger.valueOf(sum));
    }
}
