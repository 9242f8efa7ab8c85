package io.promoment.app.uploads;

import io.promoment.api.UploadAnswer;
import java.io.Flushable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What of an upload is read and not yet answered, in the order it was read. Who reads waits while it is full, in number or
 * in bytes: so a sender who does not take the answers is not read on either.
 */
final class Window {
    /** Answers that come close together share a packet. */
    private static final long PAUSE_MS = 5;

    /** While there is nothing to answer, what the sender takes is made up for that often. */
    private static final long LONG_PAUSE_MS = 50;

    /** In order; empty is the end. */
    private final BlockingQueue<Optional<Pending>> pending;

    private final Semaphore bytes;

    Window(int most, int mostBytes) {
        this.pending = new ArrayBlockingQueue<>(most);
        this.bytes = new Semaphore(mostBytes);
    }

    /** Waits until so many bytes may be held. */
    void takeRoom(int length) throws InterruptedException {
        bytes.acquire(length);
    }

    /** Adds an activity for which room was taken. Waits while there are too many. */
    void add(int length, CompletableFuture<UploadAnswer> answer) throws InterruptedException {
        pending.put(Optional.of(new Pending(length, answer)));
    }

    /** Nothing comes after what was added. */
    void end() throws InterruptedException {
        pending.put(Optional.empty());
    }

    /**
     * The next answer in order, waited for; null after the last.
     *
     * @param answered flushed while the next answer is not there
     */
    @Nullable
    UploadAnswer next(Flushable answered) throws IOException, InterruptedException {
        Optional<Pending> head = pending.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
        while (head == null) {
            answered.flush();
            head = pending.poll(LONG_PAUSE_MS, TimeUnit.MILLISECONDS);
        }
        if (head.isEmpty()) {
            return null;
        }
        try {
            return answer(head.get(), answered);
        } finally {
            bytes.release(head.get().bytes());
        }
    }

    private static UploadAnswer answer(Pending head, Flushable answered) throws IOException, InterruptedException {
        for (long pause = PAUSE_MS; ; pause = LONG_PAUSE_MS) {
            try {
                return head.answer().get(pause, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                answered.flush();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an answer could not be made", e);
            }
        }
    }

    /** @param answer a decision or a problem: it does not fail */
    private record Pending(int bytes, CompletableFuture<UploadAnswer> answer) {}
}
