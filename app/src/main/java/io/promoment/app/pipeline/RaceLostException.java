package io.promoment.app.pipeline;

import java.util.Set;

/** Limits had less left than was read. The transaction is to be run again, holding them. */
final class RaceLostException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Set<String> keys;

    RaceLostException(Set<String> keys) {
        super("Limits had less left than was read: " + keys);
        this.keys = Set.copyOf(keys);
    }

    Set<String> keys() {
        return keys;
    }
}
