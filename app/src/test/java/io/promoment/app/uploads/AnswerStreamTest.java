package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.http.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Answers to whom may be slow to read them. */
class AnswerStreamTest {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Random random = new Random(3);
    private boolean full;

    /** Takes at once, whatever it says of itself. */
    private Sink sink(BooleanSupplier isFull) {
        return new Sink() {
            @Override
            public boolean isFull() {
                return isFull.getAsBoolean();
            }

            @Override
            public void send(byte[] bytes, int offset, int length) {
                taken.write(bytes, offset, length);
            }

            @Override
            public void awaitRoom() {}

            @Override
            public void awaitTaken() {}
        };
    }

    @Test
    void sendsAtOnceWhatIsTakenAtOnce() throws IOException {
        try (Backlog backlog = new Backlog(100)) {
            write(new AnswerStream(sink(() -> full), backlog), "one");
        }
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("one");
    }

    @Test
    void keepsTheOrderOfWhatWaits() throws IOException {
        try (Backlog backlog = new Backlog(100)) {
            AnswerStream answers = new AnswerStream(sink(() -> full), backlog);
            full = true;
            write(answers, "one");
            write(answers, "two");
            answers.flush();
            assertThat(taken.size()).isZero();

            full = false;
            write(answers, "three");

            assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("onetwothree");
        }
    }

    @Test
    void waitsOnlyWhenTheBacklogIsFull() throws IOException {
        try (Backlog backlog = new Backlog(6)) {
            AnswerStream answers = new AnswerStream(sink(() -> true), backlog);
            write(answers, "one");
            write(answers, "two");
            assertThat(taken.size()).isZero();

            write(answers, "3");
            write(answers, "longer than all there is room for");

            assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("onetwo3longer than all there is room for");
        }
    }

    @Test
    void losesNothingWhateverIsTakenWhen() throws IOException {
        StringBuilder written = new StringBuilder();
        try (Backlog backlog = new Backlog(50_000)) {
            AnswerStream answers = new AnswerStream(sink(random::nextBoolean), backlog);
            for (int at = 0; at < 5_000; at++) {
                String next = at + "x".repeat(random.nextInt(100)) + "\n";
                written.append(next);
                write(answers, next);
            }
            answers.end();
        }
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo(written.toString());
    }

    private static void write(AnswerStream answers, String text) throws IOException {
        answers.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
