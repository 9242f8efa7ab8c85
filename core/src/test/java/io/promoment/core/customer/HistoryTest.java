package io.promoment.core.customer;

import static io.promoment.core.customer.Told.activity;
import static io.promoment.core.customer.Told.past;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.activity.Activity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final String ENTERED = "customer.segment.entered";
    private static final String LEFT = "customer.segment.left";

    @Test
    void includesWhatOccurredAtTheSameInstantAtAnEarlierPosition() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");
        History history = History.of(past(activity("a", LEFT, "2026-09-01T12:00:00Z", "")), now, ZoneOffset.UTC);

        assertThat(history.count()).isEqualTo(1);
        assertThat(history.lastAt()).isEqualTo(Instant.parse("2026-09-01T12:00:00Z"));
    }

    /** L6: an earlier position that occurred later is not history. Sabotage that turned it red: no filter on occurredAt. */
    @Test
    void leavesOutAnEarlierPositionThatOccurredLater() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");
        List<Past> earlier = past(
                activity("later", LEFT, "2026-09-01T12:00:00.000001Z", ""),
                activity("before", LEFT, "2026-09-01T11:00:00Z", ""));

        assertThat(History.of(earlier, now, ZoneOffset.UTC).positions()).containsExactly(2L);
    }

    @Test
    void leavesOutTheActivityBeingDecided() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");

        assertThat(History.of(past(now), now, ZoneOffset.UTC).count()).isZero();
    }

    @Test
    void endsASpanJustBeforeTheInstantASpanAgo() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");
        List<Past> earlier = past(
                activity("a", LEFT, "2026-08-31T12:00:00Z", ""),
                activity("b", LEFT, "2026-08-31T12:00:00.000001Z", ""));
        History history = History.of(earlier, now, ZoneOffset.UTC);

        assertThat(history.within("1 day").positions()).containsExactly(2L);
        assertThat(history.within("25 hours").positions()).containsExactly(1L, 2L);
    }

    @Test
    void countsByTypeAndSpan() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");
        List<Past> earlier = past(
                activity("a", LEFT, "2026-06-01T12:00:00Z", ""),
                activity("b", LEFT, "2026-08-30T12:00:00Z", ""),
                activity("c", ENTERED, "2026-08-31T12:00:00Z", ""));
        History history = History.of(earlier, now, ZoneOffset.UTC);

        assertThat(history.of(LEFT).count()).isEqualTo(2);
        assertThat(history.count(LEFT, "30 days")).isEqualTo(1);
        assertThat(history.within("30 days").count()).isEqualTo(2);
        assertThat(history.of("customer.order.paid").count()).isZero();
        assertThat(history.firstAt()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(history.of(LEFT).lastAt()).isEqualTo(Instant.parse("2026-08-30T12:00:00Z"));
    }

    @Test
    void beginsACalendarMonthInTheZoneOfTheProgramme() {
        Activity now = activity("now", ENTERED, "2026-04-15T12:00:00Z", "");
        List<Past> earlier = past(
                activity("march", LEFT, "2026-03-31T21:59:59Z", ""),
                activity("april", LEFT, "2026-03-31T22:00:00Z", ""));

        assertThat(History.of(earlier, now, ZoneId.of("Europe/Warsaw"))
                        .in("calendar month")
                        .positions())
                .containsExactly(2L);
        assertThat(History.of(earlier, now, ZoneOffset.UTC).in("calendar month").positions())
                .isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderInWhichItIsGiven() {
        Activity now = activity("now", ENTERED, "2026-09-01T12:00:00Z", "");
        Past first = new Past(1, activity("a", LEFT, "2026-09-01T10:00:00Z", ""));
        Past second = new Past(2, activity("b", LEFT, "2026-09-01T09:00:00Z", ""));

        History turned = History.of(List.of(second, first), now, ZoneOffset.UTC);

        assertThat(turned.positions()).containsExactly(1L, 2L);
        assertThat(turned.lastAt()).isEqualTo(Instant.parse("2026-09-01T10:00:00Z"));
    }

    @Test
    void tellsTheAuthorOfASpanThatIsNone() {
        assertThatThrownBy(() -> History.EMPTY.within("a month")).hasMessageContaining("is not a span");
        assertThatThrownBy(() -> History.EMPTY.in("30 days")).hasMessageContaining("is not a calendar period");
        assertThatThrownBy(() -> History.EMPTY.purchases("soon")).hasMessageContaining("is not a span");
    }

    @Test
    void isEmptyButNeverNullWithoutAPast() {
        assertThat(History.EMPTY.count()).isZero();
        assertThat(History.EMPTY.lastAt()).isNull();
        assertThat(History.EMPTY.firstAt()).isNull();
        assertThat(History.EMPTY.within("1 day").purchases().total()).isZero();
    }
}
