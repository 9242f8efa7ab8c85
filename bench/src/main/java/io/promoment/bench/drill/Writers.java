package io.promoment.bench.drill;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Threads that post without a pause, each to any of the instances. */
final class Writers implements AutoCloseable {
    /** Nanoseconds to wait when the instance is away. */
    private static final long AWAY = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

    private final Client client;
    private final List<URI> services;
    private final Moments moments;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private final ReadWriteLock pace = new ReentrantReadWriteLock(true);
    private volatile boolean ended;

    Writers(Client client, List<URI> services, Moments moments, Ledger ledger) {
        this.client = client;
        this.services = List.copyOf(services);
        this.moments = moments;
        this.ledger = ledger;
    }

    Writers start(int count, long seed) {
        for (int number = 0; number < count; number++) {
            Random random = new Random(seed + number);
            Thread thread = new Thread(() -> write(random), "writer-" + number);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    private void write(Random random) {
        try {
            while (!ended) {
                send(next(random), random);
            }
            for (Post post = ledger.unanswered(); post != null; post = ledger.unanswered()) {
                send(post, random);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Post post, Random random) throws InterruptedException {
        Answer answer;
        pace.readLock().lock();
        try {
            answer = client.send(post, services.get(random.nextInt(services.size())));
        } finally {
            pace.readLock().unlock();
        }
        ledger.enter(post, answer);
        if (answer instanceof Answer.None) {
            LockSupport.parkNanos(AWAY);
        }
    }

    private Post next(Random random) {
        int dice = random.nextInt(100);
        @Nullable Post known = dice < 50 ? ledger.unanswered() : dice < 60 ? ledger.answered(random) : null;
        return known == null ? moments.next(random) : known;
    }

    /** Waits until so many more activities have been answered. */
    void awaitAnswers(int more) {
        int enough = ledger.size() + more;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (ledger.size() < enough) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Activities are not answered any more");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Does this while nothing is on its way. */
    void atRest(Step step) throws IOException {
        pace.writeLock().lock();
        try {
            step.take();
        } finally {
            pace.writeLock().unlock();
        }
    }

    interface Step {
        void take() throws IOException;
    }

    /** Ends the writing, and sends what was not answered until it is. */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join(PATIENCE);
            if (thread.isAlive()) {
                throw new IllegalStateException("Activities are not answered any more");
            }
        }
    }
}
