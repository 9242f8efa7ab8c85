package io.promoment.core.audit;

import java.util.Arrays;

/**
 * Whether each customer's positions rise one by one. Remembers a bounded number of customers, those seen last: a gap may escape
 * it, and what it names is one.
 */
final class PositionCheck {
    private static final int PLACES = 1 << 16;

    private final long[] customers = new long[PLACES];
    private final long[] positions = new long[PLACES];
    private boolean blank = true;

    /** What became of a position. */
    enum Order {
        RISES,
        FALLS,
        LEAPS
    }

    /** Takes the position of a customer's next decision. */
    Order take(String customer, long position) {
        long hash = hash(customer);
        blank = false;
        int place = (int) (hash & (PLACES - 1));
        long last = customers[place] == hash ? positions[place] : 0;
        customers[place] = hash;
        positions[place] = position;
        if (last == 0 || position == last + 1) {
            return Order.RISES;
        }
        return position <= last ? Order.FALLS : Order.LEAPS;
    }

    /** Nobody's last position is known any more: the record of a decision is not kept. */
    void forget() {
        if (!blank) {
            Arrays.fill(positions, 0);
            blank = true;
        }
    }

    /** 64 bits, so that two customers seldom share one. */
    private static long hash(String customer) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < customer.length(); at++) {
            hash = (hash ^ customer.charAt(at)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }
}
