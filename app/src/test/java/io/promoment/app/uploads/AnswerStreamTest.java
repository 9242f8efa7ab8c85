package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers to whom may be slow to read them. */
class AnswerStreamTest {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean full;

    @Test
    void sendsAtOnceWhatIsTakenAtOnce() throws IOException {
        try (Backlog backlog = new Backlog(100)) {
            write(new AnswerStream(taken, () -> full, backlog), "one");
        }
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("one");
    }

    @Test
    void keepsTheOrderOfWhatWaits() throws IOException {
        try (Backlog backlog = new Backlog(100)) {
            AnswerStream answers = new AnswerStream(taken, () -> full, backlog);
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
            AnswerStream answers = new AnswerStream(taken, () -> true, backlog);
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
        Random random = new Random(3);
        StringBuilder written = new StringBuilder();
        try (Backlog backlog = new Backlog(50_000)) {
            AnswerStream answers = new AnswerStream(taken, random::nextBoolean, backlog);
            for (int at = 0; at < 5_000; at++) {
                String next = at + "x".repeat(random.nextInt(100)) + "\n";
                written.append(next);
                write(answers, next);
            }
            answers.sendRest();
        }
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo(written.toString());
    }

    @Test
    void knowsHowLongItHasWaited() throws IOException {
        try (Backlog backlog = new Backlog(0)) {
            boolean[] waited = {false};
            AnswerStream[] answers = {null};
            answers[0] = new AnswerStream(
                    new ByteArrayOutputStream() {
                        @Override
                        public synchronized void write(byte[] bytes, int offset, int length) {
                            waited[0] = answers[0].hasWaited(Duration.ofNanos(-1))
                                    && !answers[0].hasWaited(Duration.ofDays(1));
                        }
                    },
                    () -> true,
                    backlog);
            write(answers[0], "one");
            assertThat(waited[0]).isTrue();
            assertThat(answers[0].hasWaited(Duration.ofNanos(-1))).isFalse();
        }
    }

    private static void write(AnswerStream answers, String text) throws IOException {
        answers.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
