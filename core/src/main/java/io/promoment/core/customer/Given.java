package io.promoment.core.customer;

/** Nothing yet: an empty one. */
public record Given() {
    public static final Given EMPTY = new Given();
}
