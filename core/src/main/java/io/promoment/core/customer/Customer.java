package io.promoment.core.customer;

/** Nothing yet: an empty one. */
public record Customer() {
    public static final Customer EMPTY = new Customer();
}
