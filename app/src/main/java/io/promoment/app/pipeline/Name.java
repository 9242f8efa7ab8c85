package io.promoment.app.pipeline;

import org.jspecify.annotations.Nullable;

/** A key under which activities arrive, locked until the transaction ends. Changes with the batch. */
final class Name {
    private final Before stored;
    private final boolean created;
    private @Nullable String knownAs;
    private boolean renamed;

    /** Whether activities were placed under it, or are about to be. */
    private boolean used;

    /** @param created whether this transaction made the row */
    Name(Before stored, @Nullable String knownAs, boolean created) {
        this.stored = stored;
        this.knownAs = knownAs;
        this.created = created;
        this.used = stored.position() > 0;
    }

    String key() {
        return stored.id();
    }

    Before stored() {
        return stored;
    }

    /** The customer whose other name this is; null for a customer's own. */
    @Nullable
    String knownAs() {
        return knownAs;
    }

    void becomeNameOf(String customer) {
        knownAs = customer;
        renamed = true;
    }

    boolean isRenamed() {
        return renamed;
    }

    boolean isUsed() {
        return used;
    }

    void use() {
        used = true;
    }

    boolean isCreated() {
        return created;
    }
}
