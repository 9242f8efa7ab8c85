package io.promoment.bench.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** L7: no text reaches the host or breaks the guard. {@code bench/run guard} tries ten thousand. */
class MutantsTest {

    @Test
    void l7AnswersTextsThatNobodyWroteAndLetsNoneReachTheHost() {
        Mutants mutants = new Mutants();

        mutants.run(0, 500);

        assertThat(mutants.failures()).isEmpty();
        assertThat(mutants.outcomes().get(Trial.Outcome.REFUSED)).isGreaterThan(250);
        assertThat(mutants.outcomes().get(Trial.Outcome.DECIDED)).isGreaterThan(50);
    }
}
