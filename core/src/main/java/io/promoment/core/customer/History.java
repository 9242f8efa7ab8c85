package io.promoment.core.customer;

/** Nothing yet: an empty one. */
public record History() {
    public static final History EMPTY = new History();
}
