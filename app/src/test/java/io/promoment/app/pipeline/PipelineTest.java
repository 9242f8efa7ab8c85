package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a caller of the pipeline gets. */
@QuarkusTest
class PipelineTest extends LawTest {
    @Test
    void answersWithTheDecision() throws Exception {
        String id = Posts.unique("event_");
        Decided decided = post(Posts.event(id, customer, "visit", TODAY));

        assertThat(decided.id()).isEqualTo("dec_" + id);
        assertThat(decided.customer()).isEqualTo(customer);
        assertThat(decided.position()).isEqualTo(1);
        assertThat(decided.replayed()).isFalse();
        assertThat(decided.outcome().status()).isEqualTo(DecisionStatus.DECIDED);
        assertThat(decided.outcome().actions()).extracting(DecidedAction::kind).containsExactly("points.add");
    }

    @Test
    void keepsTheBytesOfTheActivityAsTheyCame() throws Exception {
        String id = Posts.unique("event_");
        byte[] body = Posts.event(
                id,
                "\"id\": \"" + customer + "\"",
                "visit",
                TODAY,
                "{ \"b\": 1.50, \"nul\": \"\\u0001\", \"ü\": \"😀\" }");
        post(body);

        assertThat(database.text("select body from activity where id = ?", id))
                .isEqualTo(new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void decidesDryAsIfItCameNowAndKeepsNothing() throws Exception {
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        Decided dry = pipeline.dryRun(received).toCompletableFuture().join();

        assertThat(database.number("select count(*) from customer where id = ?", customer))
                .isZero();
        assertThat(database.number(
                        "select count(*) from activity_key where id = ?",
                        received.activity().id()))
                .isZero();
        Decided kept =
                pipeline.submit(received, Mode.DECIDE).toCompletableFuture().join();
        assertThat(kept.outcome()).isEqualTo(dry.outcome());
        assertThat(kept.position()).isEqualTo(dry.position());
        assertThat(pipeline.dryRun(received).toCompletableFuture().join()).isEqualTo(kept.asReplayed(true));
    }

    /** Red when the queue has no bound. */
    @Test
    void takesNothingWhenTooManyWait() throws Exception {
        CountDownLatch decides = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Pipeline small = new Pipeline(held(decides, goOn), rulesets, new Small());
        List<CompletableFuture<Decided>> taken = new ArrayList<>();
        taken.add(submit(small, visit(Posts.unique("event_"))));
        decides.await();
        taken.add(submit(small, visit(Posts.unique("event_"))));
        taken.add(submit(small, visit(Posts.unique("event_"))));
        Received tooMuch = visit(Posts.unique("event_"));

        assertThatThrownBy(submit(small, tooMuch)::join).hasCauseInstanceOf(PipelineUnavailableException.class);
        goOn.countDown();
        assertThat(taken.stream().map(CompletableFuture::join).map(Decided::position))
                .containsExactly(1L, 2L, 3L);
        small.drain();
        assertThat(database.number(
                        "select count(*) from activity_key where id = ?",
                        tooMuch.activity().id()))
                .isZero();
    }

    /** Red when the shards end before their queues are empty. */
    @Test
    void decidesWhatWasTakenBeforeItStops() throws Exception {
        CountDownLatch decides = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Pipeline small = new Pipeline(held(decides, goOn), rulesets, new Small());
        List<CompletableFuture<Decided>> taken = new ArrayList<>();
        taken.add(submit(small, visit(Posts.unique("event_"))));
        decides.await();
        taken.add(submit(small, visit(Posts.unique("event_"))));
        taken.add(submit(small, visit(Posts.unique("event_"))));
        CompletableFuture<Void> drained = CompletableFuture.runAsync(
                () -> {
                    try {
                        small.drain();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                OtherInstance::start);
        goOn.countDown();

        assertThat(taken.stream().map(CompletableFuture::join).map(Decided::position))
                .containsExactly(1L, 2L, 3L);
        drained.join();
        assertThatThrownBy(submit(small, visit(Posts.unique("event_")))::join)
                .hasCauseInstanceOf(PipelineUnavailableException.class);
    }

    /** Red when a failure outside of a batch ends the shard in silence: whoever came after it waited for ever. */
    @Test
    void answersThoseWhoComeAfterAFailureBetweenTwoBatches() throws Exception {
        Pipeline small = new Pipeline(source, rulesets, new Small());
        Received fine = visit(Posts.unique("event_"));
        Received withoutText =
                new Received(null, fine.activity(), fine.digest(), fine.customer(), null, fine.receivedAt(), null);

        assertThatThrownBy(() -> submit(small, withoutText).get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
        assertThat(submit(small, fine).get(10, TimeUnit.SECONDS).position()).isEqualTo(1);
        small.drain();
    }

    private DataSource held(CountDownLatch reached, CountDownLatch goOn) {
        return Interruption.before("for update", source, () -> {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static CompletableFuture<Decided> submit(Pipeline pipeline, Received received) {
        return pipeline.submit(received, Mode.DECIDE).toCompletableFuture();
    }

    /** One at a time, two more may wait. */
    private record Small() implements PipelineSettings {
        @Override
        public OptionalInt shards() {
            return OptionalInt.of(1);
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public int waiting() {
            return 2;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Optional<MemorySize> memory() {
            return Optional.empty();
        }
    }
}
