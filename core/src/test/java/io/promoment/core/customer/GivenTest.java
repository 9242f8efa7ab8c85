package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.Scalars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenTest {
    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

    @Test
    void countsByKindPromotionAndSpan() {
        Given given = Given.of(
                List.of(
                        action("a", "message.send", "welcome", "2026-09-29T12:00:00Z"),
                        action("b", "message.send", "birthday", "2026-09-23T12:00:00Z"),
                        action("c", "reward.grant", "welcome", "2026-09-30T12:00:00Z")),
                NOW,
                ZoneOffset.UTC);

        assertThat(given.count()).isEqualTo(3);
        assertThat(given.within("7 days").of("message.send").count()).isEqualTo(1);
        assertThat(given.by("welcome").count()).isEqualTo(2);
        assertThat(given.of("message.send").lastAt()).isEqualTo(Instant.parse("2026-09-29T12:00:00Z"));
        assertThat(given.ids()).containsExactly("b", "a", "c");
    }

    /** L6: what was given for an occurrence later than now is not seen. Sabotage that turned it red: no filter in {@code of}. */
    @Test
    void leavesOutWhatWasGivenForALaterOccurrence() {
        Given given = Given.of(List.of(action("a", "k", "p", "2026-09-30T12:00:01Z")), NOW, ZoneOffset.UTC);

        assertThat(given.count()).isZero();
        assertThat(given.lastAt()).isNull();
    }

    @Test
    void seesACalendarPeriodInTheZoneOfTheProgramme() {
        List<GivenAction> granted = List.of(action("a", "k", "p", "2026-08-31T22:30:00Z"));

        assertThat(Given.of(granted, NOW, ZoneId.of("Europe/Warsaw"))
                        .in("calendar month")
                        .count())
                .isEqualTo(1);
        assertThat(Given.of(granted, NOW, ZoneOffset.UTC).in("calendar month").count())
                .isZero();
    }

    @Test
    void tellsTheAuthorOfASpanThatIsNone() {
        assertThatThrownBy(() -> Given.EMPTY.within("week")).hasMessageContaining("is not a span");
        assertThatThrownBy(() -> Given.EMPTY.in("week")).hasMessageContaining("is not a calendar period");
    }

    private static GivenAction action(String id, String kind, String promotion, String at) {
        return new GivenAction(id, kind, promotion, Instant.parse(at), Scalars.copyOf(Map.of()));
    }
}
