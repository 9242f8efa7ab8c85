package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.Rulesets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The one way through. A customer's activities are decided one after the other, in the order they were handed over. */
@ApplicationScoped
public class Pipeline {
    private final Transactions transactions;
    private final DryRun dryRun;
    private final List<ExecutorService> workers = new ArrayList<>();
    private final ExecutorService dryRuns;

    @Inject
    Pipeline(DataSource database, Rulesets rulesets, PipelineSettings settings) {
        this.transactions = new Transactions(database, rulesets);
        this.dryRun = new DryRun(database, rulesets);
        for (int worker = 0; worker < settings.workers(); worker++) {
            workers.add(worker("pipeline-" + worker, settings.waiting()));
        }
        this.dryRuns = worker("dry-run", settings.waiting());
    }

    private static ExecutorService worker(String name, int waiting) {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), task -> new Thread(task, name));
    }

    /**
     * Decides and keeps the activity, or answers what was decided when it came first. The stage completes after the commit.
     *
     * <p>Fails with {@link ActivityConflictException} or {@link PipelineUnavailableException}.
     */
    public CompletionStage<Decided> submit(Received received) {
        int worker = Math.floorMod(received.customer().hashCode(), workers.size());
        return run(workers.get(worker), () -> transactions.decide(received));
    }

    /** Decides as if the activity came now, without a lock, and keeps nothing. Fails as {@link #submit} does. */
    public CompletionStage<Decided> dryRun(Received received) {
        return run(dryRuns, () -> dryRun.decide(received));
    }

    private static CompletionStage<Decided> run(ExecutorService worker, Supplier<Decided> decide) {
        try {
            return CompletableFuture.supplyAsync(decide, worker);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(new PipelineUnavailableException(
                    "More activities wait than can be decided soon: send this one again in a few seconds", e));
        }
    }

    /** What was handed over is still decided; its callers wait for it. */
    @PreDestroy
    void drain() throws InterruptedException {
        dryRuns.shutdown();
        workers.forEach(ExecutorService::shutdown);
        for (ExecutorService worker : workers) {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        }
    }
}
