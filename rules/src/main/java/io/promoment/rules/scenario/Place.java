package io.promoment.rules.scenario;

/** A place in a scenario file; both are counted from 1. */
record Place(int line, int column) {
    static final Place TOP = new Place(1, 1);
}
