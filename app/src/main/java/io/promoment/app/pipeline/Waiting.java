package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An activity on its way through, and who waits for its decision. Touched by one thread at a time. */
final class Waiting {
    private final Received received;
    private final Mode mode;
    private final long since = System.nanoTime();
    private final CompletableFuture<Decided> answer = new CompletableFuture<>();

    /** A commit with this activity was sent and not answered: finding it kept is no replay. */
    private boolean perhapsKept;

    private int passedOver;

    Waiting(Received received, Mode mode) {
        this.received = received;
        this.mode = mode;
    }

    Received received() {
        return received;
    }

    String id() {
        return received.activity().id();
    }

    Mode mode() {
        return mode;
    }

    CompletableFuture<Decided> answer() {
        return answer;
    }

    int length() {
        return received.body().length();
    }

    boolean hasWaited(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    void markPerhapsKept() {
        perhapsKept = true;
    }

    boolean isPerhapsKept() {
        return perhapsKept;
    }

    /** Its customer was held elsewhere, and others went first. */
    void passOver() {
        passedOver++;
    }

    int passedOver() {
        return passedOver;
    }

    void waitedInFront() {
        passedOver = 0;
    }
}
