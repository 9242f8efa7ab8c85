package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The one way through. A customer's activities are decided one after the other, in the order they were handed over. */
@ApplicationScoped
public class Pipeline {
    private static final Duration DRAINING = Duration.ofSeconds(20);
    private static final String FULL =
            "More activities wait than can be decided soon: send this one again in a few seconds";

    private final DryRun dryRun;
    private final SideBySide sideBySide;
    private final Duration patience;
    private final List<Shard> shards = new ArrayList<>();
    private final ExecutorService dryRuns;
    private final AtomicInteger lanes = new AtomicInteger();

    @Inject
    Pipeline(DataSource database, Rulesets rulesets, PipelineSettings settings) {
        this.dryRun = new DryRun(database, rulesets);
        this.sideBySide = new SideBySide(database);
        this.patience = settings.patience();
        CustomerMemory memory = new CustomerMemory(settings.memory()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / 4));
        Batches batches = new Batches(database, rulesets, memory, settings.patience());
        int count = settings.shards().orElse(Runtime.getRuntime().availableProcessors());
        for (int shard = 0; shard < count; shard++) {
            shards.add(new Shard("pipeline-" + shard, batches, settings.batch(), settings.waiting()));
        }
        shards.forEach(Shard::start);
        this.dryRuns = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1_000), task -> new Thread(task, "dry-run"));
    }

    /**
     * Decides and keeps the activity, or answers what was decided when it came first. The stage completes after the commit.
     *
     * <p>Fails with {@link ActivityConflictException} or {@link PipelineUnavailableException}, the latter at once when too
     * many wait; then nothing was taken.
     */
    public CompletionStage<Decided> submit(Received received, Mode mode) {
        Waiting waiting = new Waiting(received, mode);
        if (!shard(received).offer(waiting)) {
            waiting.answer().completeExceptionally(new PipelineUnavailableException(FULL));
        }
        return waiting.answer();
    }

    /** A way for activities that come in an order, such as those of one upload. */
    public Lane lane() {
        return new Lane(shards.get(Math.floorMod(lanes.getAndIncrement(), shards.size())), patience);
    }

    /**
     * All go through one shard: one person may appear under different keys, of which only the database knows that they are one
     * (L3). Others' activities about the same customers may be in other shards; then the lock on the customer decides.
     */
    public static final class Lane {
        private final Shard shard;
        private final Duration patience;

        private Lane(Shard shard, Duration patience) {
            this.shard = shard;
            this.patience = patience;
        }

        /** As {@link #submit}, but waits for room as long as an activity is tried. Blocks the calling thread. */
        public CompletionStage<Decided> submit(Received received, Mode mode) throws InterruptedException {
            Waiting waiting = new Waiting(received, mode);
            if (!shard.offer(waiting, patience)) {
                waiting.answer().completeExceptionally(new PipelineUnavailableException(FULL));
            }
            return waiting.answer();
        }
    }

    private Shard shard(Received received) {
        return shards.get(Math.floorMod(received.customer().hashCode(), shards.size()));
    }

    /** Decides as if the activity came now, without a lock, and keeps nothing. Fails as {@link #submit} does. */
    public CompletionStage<Decided> dryRun(Received received) {
        return aside(() -> dryRun.decide(received));
    }

    /**
     * Decides one activity under several rulesets, all of which see the same, without a lock, and keeps nothing: a decision
     * for each ruleset, in order. Fails as {@link #submit} does, or with {@link UnknownActivityException}.
     *
     * <p>An activity that was decided sees the customer as recorded, the history before its position, and what was given in
     * earlier batches or by the customer's own activities before it. Limits that were read then count as read then, others as
     * they stand now.
     */
    public CompletionStage<List<Decided>> compare(Subject subject, List<LiveRuleset> rulesets) {
        return aside(() -> sideBySide.decide(subject, rulesets));
    }

    private <T> CompletionStage<T> aside(Supplier<T> reading) {
        try {
            return CompletableFuture.supplyAsync(reading, dryRuns);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(new PipelineUnavailableException(FULL, e));
        }
    }

    /** What was handed over is still decided; its callers wait for it. */
    @PreDestroy
    void drain() throws InterruptedException {
        dryRuns.shutdown();
        shards.forEach(Shard::close);
        for (Shard shard : shards) {
            if (!shard.awaitEnd(DRAINING)) {
                shard.interrupt();
            }
        }
    }
}
