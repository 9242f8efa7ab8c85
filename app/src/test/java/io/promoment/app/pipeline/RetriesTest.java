package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01"})
    void triesAgainWhatPasses(String state) {
        assertThat(Retries.isWorthwhile(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "23514", "42P01"})
    void doesNotTryAgainWhatStays(String state) {
        assertThat(Retries.isWorthwhile(new SQLException("", state))).isFalse();
    }

    @Test
    void triesAgainWhenThePoolHadNoConnection() {
        assertThat(Retries.isWorthwhile(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }
}
