package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.activity.AllowanceExceededException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** Red when a span that was read in part answers as if it had been read. */
    @Test
    void failsWhoeverLooksFurtherBackThanWasRead() {
        Instant now = Instant.parse("2026-09-03T10:00:00Z");
        Given given = Given.of(List.of(), now, ZoneOffset.UTC).readSince(now.minus(Duration.ofDays(7)));

        assertThat(given.within("7 days").count()).isZero();
        assertThat(given.in("calendar month").count()).isZero();
        assertThat(given.count()).isZero();
        assertThatThrownBy(() -> given.within("8 days"))
                .isInstanceOf(AllowanceExceededException.class)
                .hasMessageContaining("2026-08-27T10:00:00Z");
        assertThatThrownBy(() -> given.in("calendar year")).isInstanceOf(AllowanceExceededException.class);

        History history = History.EMPTY.readSince(Instant.EPOCH.minus(Duration.ofDays(7)));
        assertThat(history.within("7 days").count()).isZero();
        assertThat(history.in("calendar month").count()).isZero();
        assertThatThrownBy(() -> history.within("8 days")).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(() -> history.of("customer.created").within("8 days"))
                .isInstanceOf(AllowanceExceededException.class);
    }

    @Test
    void failsWhoeverAsksForMoreGivenThanMayBeRead() {
        Given given = Given.moreThan(10_000);

        assertThatThrownBy(given::count).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(() -> given.by("gold-welcome")).isInstanceOf(AllowanceExceededException.class);
        assertThatThrownBy(given::lastAt).isInstanceOf(AllowanceExceededException.class);
    }
}
