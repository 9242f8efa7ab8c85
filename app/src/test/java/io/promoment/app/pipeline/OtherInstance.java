package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.Rulesets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** An instance of its own on the same database: shares no order and no memory with the service's pipeline. */
public final class OtherInstance {
    private final Batches batches;

    public OtherInstance(DataSource database, Rulesets rulesets) {
        this.batches = new Batches(database, rulesets, new CustomerMemory(1 << 20), Duration.ofSeconds(30));
    }

    /** As a batch of one, on the calling thread. */
    Decided decide(Received received) {
        return decide(List.of(received)).get(0);
    }

    /** As one batch, on the calling thread. */
    public List<Decided> decide(List<Received> batch) {
        try {
            return answersTo(batch).stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** As one batch, on the calling thread; all answers are there, in the order of the batch. */
    List<CompletableFuture<Decided>> answersTo(List<Received> batch) {
        return answers(waiting(batch));
    }

    List<CompletableFuture<Decided>> answers(List<Waiting> batch) {
        List<Waiting> waiting = batch;
        while (!waiting.isEmpty()) {
            waiting = batches.decide(waiting, Duration.ofSeconds(1));
        }
        return batch.stream().map(Waiting::answer).toList();
    }

    /** Those that are passed over at once because their customers are held elsewhere, in their order; decides the others. */
    List<Waiting> passedOver(List<Waiting> batch) {
        return batches.decide(batch, Duration.ZERO);
    }

    static List<Waiting> waiting(List<Received> batch) {
        List<Waiting> waiting = new ArrayList<>();
        batch.forEach(received -> waiting.add(new Waiting(received, Mode.DECIDE)));
        return waiting;
    }

    /** A thread for each, so that all wait for the same lock at once. */
    static void start(Runnable task) {
        new Thread(task).start();
    }
}
