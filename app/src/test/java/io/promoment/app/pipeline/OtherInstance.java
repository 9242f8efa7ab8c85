package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.Rulesets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** An instance of its own on the same database: shares no order and no memory with the service's pipeline. */
final class OtherInstance {
    private final Batches batches;

    OtherInstance(DataSource database, Rulesets rulesets) {
        this.batches = new Batches(database, rulesets, new CustomerMemory(1 << 20), Duration.ofSeconds(30));
    }

    /** As a batch of one, on the calling thread. */
    Decided decide(Received received) {
        return decide(List.of(received)).get(0);
    }

    /** As one batch, on the calling thread. */
    List<Decided> decide(List<Received> batch) {
        List<Waiting> all = new ArrayList<>();
        batch.forEach(received -> all.add(new Waiting(received, Mode.DECIDE)));
        List<Waiting> waiting = all;
        while (!waiting.isEmpty()) {
            waiting = batches.decide(waiting, Duration.ofSeconds(1));
        }
        try {
            return all.stream().map(one -> one.answer().join()).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
