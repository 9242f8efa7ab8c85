package io.promoment.core.customer;

import io.promoment.core.Accessor;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Order;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a stretch of history shows to be paid: one entry for each order over all activities that carry it, in
 * its latest state, however many redemptions were stacked on it.
 *
 * <p>An order is a purchase by {@code customer.order.paid}, {@code customer.order.fulfilled},
 * {@code customer.redemption.succeeded} or a status {@code PAID} or {@code FULFILLED}. It is none once it was cancelled or
 * rolled back, unless it was paid again since, and never the order of the activity being decided. Only what the stretch
 * shows counts: an order paid before it and fulfilled within it is a purchase within it.
 *
 * <p>Money is in minor units and currencies are never mixed: over several of them {@code total} and {@code averageTotal}
 * are absent; narrow with {@code of("EUR")} first.
 */
public final class Purchases {
    private final List<Purchase> purchases;
    private final Allowance reading;

    private Purchases(List<Purchase> purchases, Allowance reading) {
        this.purchases = purchases;
        this.reading = reading;
    }

    static Purchases shownBy(List<Past> entries, Order own, Allowance reading) {
        return new Purchases(new OrderBook(entries, own).purchases(), reading);
    }

    /** Those of which the total is at least this many minor units. */
    @Accessor
    public Purchases atLeast(long amount) {
        return only(purchase -> purchase.total() != null && purchase.total() >= amount);
    }

    /** Those in this currency: {@code metadata.currency} of the order, as ISO 4217 writes it. */
    @Accessor
    public Purchases of(String currency) {
        return only(purchase -> currency.equals(purchase.currency()));
    }

    /** Those with a line of this product or variant, known by its id or by the merchant's. */
    @Accessor
    public Purchases containing(String product) {
        return only(purchase -> {
            reading.hand(purchase.items());
            return purchase.contains(product);
        });
    }

    /** How many orders. */
    @Accessor
    public Long count() {
        return (long) purchases.size();
    }

    /**
     * All totals together, 0 where there is no purchase; one whose total nobody told counts as 0. Absent unless all are in
     * one currency.
     *
     * @throws ArithmeticException beyond the range of a long
     */
    @Accessor
    public @Nullable Long total() {
        if (isMixed()) {
            return null;
        }
        long sum = 0;
        for (Purchase purchase : purchases) {
            sum = Math.addExact(sum, purchase.total() == null ? 0 : purchase.total());
        }
        return sum;
    }

    /** The total by the count, rounded down; absent where there is no purchase, and unless all are in one currency. */
    @Accessor
    public @Nullable Long averageTotal() {
        Long total = total();
        return total == null || purchases.isEmpty() ? null : Math.floorDiv(total, purchases.size());
    }

    /** When the last of them was first shown as paid; absent where there is none. */
    @Accessor
    public @Nullable Instant lastAt() {
        return purchases.stream().map(Purchase::at).max(Instant::compareTo).orElse(null);
    }

    /** The orders, in the order in which activities show them first: what stands behind a count. */
    public List<Purchase> orders() {
        return purchases;
    }

    private boolean isMixed() {
        return purchases.stream()
                .skip(1)
                .anyMatch(purchase ->
                        !Objects.equals(purchase.currency(), purchases.get(0).currency()));
    }

    private Purchases only(Predicate<Purchase> condition) {
        return new Purchases(purchases.stream().filter(condition).toList(), reading);
    }

    @Override
    public String toString() {
        return purchases.toString();
    }
}
