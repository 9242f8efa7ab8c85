package io.promoment.app.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread with a queue: takes what waits, as one batch, and what came meanwhile as the next. A batch is as large as the
 * one before it took long; an idle shard takes the first activity at once.
 */
final class Shard {
    private static final Logger LOG = Logger.getLogger(Shard.class);

    /** Passed over so often, they are waited for. */
    private static final int PASSED_OVER = 3;

    private static final Duration WAIT_FOR_CUSTOMERS = Duration.ofMillis(500);
    private static final int LENGTH = 4 << 20;

    private final Batches batches;
    private final int most;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;

    /** In front of the queue: their customers were held elsewhere. */
    private List<Waiting> passedOver = new ArrayList<>();

    private volatile boolean closed;
    private volatile boolean ended;

    /**
     * Starts at once.
     *
     * @param most activities in a batch
     * @param waiting activities in the queue
     */
    Shard(String name, Batches batches, int most, int waiting) {
        this.batches = batches;
        this.most = most;
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    /** False when the queue is full. */
    boolean offer(Waiting waiting) {
        return !closed && queue.offer(waiting) && isTaken();
    }

    /** Waits for room; false when there is none in time. */
    boolean offer(Waiting waiting, Duration patience) throws InterruptedException {
        return !closed && queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS) && isTaken();
    }

    /** True: what came in while the thread ended has its refusal. */
    private boolean isTaken() {
        if (ended) {
            refuse(List.of());
        }
        return true;
    }

    /** Takes no more; what was taken is still decided. */
    void close() {
        closed = true;
    }

    /** False when it was not done in time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
        return !thread.isAlive();
    }

    void interrupt() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty() || !passedOver.isEmpty()) {
                decideNext();
            }
        } catch (InterruptedException e) {
            LOG.warnf("%s was interrupted; %d activities wait", thread.getName(), queue.size() + passedOver.size());
        } finally {
            closed = true;
            ended = true;
            refuse(passedOver);
        }
    }

    /** An error, of which nothing is known, ends this batch and not the thread: others wait in the queue. */
    private void decideNext() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>(passedOver);
        try {
            decideNext(batch);
        } catch (RuntimeException | Error e) {
            passedOver = List.of();
            batch.forEach(waiting -> waiting.answer()
                    .completeExceptionally(new IllegalStateException("Activity " + waiting.id() + " was lost", e)));
            LOG.error("A batch could not be decided", e);
        }
    }

    private void decideNext(List<Waiting> batch) throws InterruptedException {
        boolean alone = passedOver.stream().anyMatch(waiting -> waiting.passedOver() >= PASSED_OVER);
        if (!alone) {
            fill(batch);
        }
        if (!batch.isEmpty()) {
            boolean wait = batch.size() == passedOver.size();
            passedOver = batches.decide(batch, wait ? WAIT_FOR_CUSTOMERS : Duration.ZERO);
            passedOver.forEach(wait ? Waiting::waitedInFront : Waiting::passOver);
        }
    }

    private void fill(List<Waiting> batch) throws InterruptedException {
        Waiting next = batch.isEmpty() ? queue.poll(100, TimeUnit.MILLISECONDS) : queue.poll();
        int length = 0;
        while (next != null) {
            batch.add(next);
            length += next.length();
            next = batch.size() < most && length < LENGTH ? queue.poll() : null;
        }
    }

    private void refuse(List<Waiting> inFront) {
        List<Waiting> rest = new ArrayList<>(inFront);
        queue.drainTo(rest);
        rest.forEach(waiting -> waiting.answer()
                .completeExceptionally(new PipelineUnavailableException("The service stops: send this one again")));
    }
}
