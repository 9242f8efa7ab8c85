package io.promoment.app.pipeline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key under which activities arrive, locked until the transaction ends. Changes with the batch. */
final class Name {
    private final Before stored;
    private final boolean created;
    private final @Nullable String storedAs;
    private @Nullable String knownAs;

    private boolean kept;
    private boolean keptHere;

    /** Whether activities were placed under it, or are about to be. */
    private boolean used;

    /** @param created whether this transaction made the row */
    Name(Before stored, @Nullable String knownAs, boolean created) {
        this.stored = stored;
        this.storedAs = knownAs;
        this.knownAs = knownAs;
        this.created = created;
        this.used = stored.position() > 0;
    }

    /** As it was when it was locked. */
    void forget() {
        knownAs = storedAs;
        used = stored.position() > 0;
        keptHere = false;
    }

    /** Others are names of it, and a name is never moved: it stays a customer. */
    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept || keptHere;
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

    void becomeNameOf(Name customer) {
        knownAs = customer.key();
        customer.keptHere = true;
    }

    boolean isRenamed() {
        return !Objects.equals(knownAs, storedAs);
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
