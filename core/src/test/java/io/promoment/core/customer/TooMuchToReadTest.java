package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.activity.AllowanceExceededException;
import org.junit.jupiter.api.Test;

/** Red when such a history answers like an empty one: a limit of three a month would then never hold. */
class TooMuchToReadTest {
    @Test
    void failsWhoeverAsksAHistoryThatIsLongerThanMayBeRead() {
        History history = History.longerThan(10_000);

        assertThatThrownBy(history::count)
                .isInstanceOf(AllowanceExceededException.class)
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> history.within("30 days")).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(() -> history.of("customer.created")).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(history::purchases).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(history::lastAt).isInstanceOf(AllowanceExceededException.class);
        assertThat(history).hasToString("history of more than 10000");
    }

    @Test
    void failsWhoeverAsksForMoreGivenThanMayBeRead() {
        Given given = Given.moreThan(10_000);

        assertThatThrownBy(given::count).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(() -> given.by("gold-welcome")).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(given::lastAt).isInstanceOf(AllowanceExceededException.class);
    }
}
