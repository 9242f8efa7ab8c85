package io.promoment.core.customer;

import static io.promoment.core.customer.Told.activity;
import static io.promoment.core.customer.Told.folded;
import static io.promoment.core.customer.Told.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final String T1 = "2026-09-01T08:00:00Z";
    private static final String T2 = "2026-09-02T08:00:00Z";
    private static final String T3 = "2026-09-03T08:00:00Z";

    @Test
    void takesTheProfileOfAnyActivity() {
        Customer customer = folded(profile(
                "customer.segment.entered",
                T1,
                "'source_id': 'jr-1', 'name': 'Ada', 'email': 'ada@example.com', 'phone': '+48', 'birthdate': '1988-02-29',"
                        + " 'address': {'city': 'Pune', 'country': 'India'},"
                        + " 'metadata': {'lang': 'en', 'vip': true, 'score': 1.50}"));

        assertThat(customer.id()).isEqualTo("cust_1");
        assertThat(customer.sourceId()).isEqualTo("jr-1");
        assertThat(customer.name()).isEqualTo("Ada");
        assertThat(customer.email()).isEqualTo("ada@example.com");
        assertThat(customer.phone()).isEqualTo("+48");
        assertThat(customer.birthdate()).isEqualTo(LocalDate.of(1988, 2, 29));
        assertThat(customer.birthMonth()).isEqualTo(2);
        assertThat(customer.city()).isEqualTo("Pune");
        assertThat(customer.country()).isEqualTo("India");
        assertThat(customer.metadata().text("lang")).isEqualTo("en");
        assertThat(customer.metadata().flag("vip")).isTrue();
        assertThat(customer.metadata().number("score")).isEqualTo(new BigDecimal("1.50"));
    }

    /** L6. Sabotage that turned it red: {@code outlives} always false. */
    @Test
    void L6_keepsTheNewerValueOfEachFieldWhenAnOlderOneComesLate() {
        Customer customer = folded(
                profile("customer.updated", T2, "'name': 'New', 'metadata': {'a': 2}"),
                profile(
                        "customer.updated",
                        T1,
                        "'name': 'Old', 'email': 'old@example.com', 'metadata': {'a': 1, 'b': 1}"));

        assertThat(customer.name()).isEqualTo("New");
        assertThat(customer.email()).isEqualTo("old@example.com");
        assertThat(customer.metadata().number("a")).isEqualTo(new BigDecimal("2"));
        assertThat(customer.metadata().number("b")).isEqualTo(new BigDecimal("1"));
        assertThat(customer.firstSeenAt()).isEqualTo(Instant.parse(T1));
        assertThat(customer.lastSeenAt()).isEqualTo(Instant.parse(T2));
    }

    /** L6: ties go to the later position. Sabotage that turned it red: {@code !isBefore} in {@code outlives}. */
    @Test
    void L6_letsTheLaterPositionWinAmongValuesOfOneTime() {
        assertThat(folded(
                                profile("customer.updated", T1, "'name': 'A'"),
                                profile("customer.updated", T1, "'name': 'B'"))
                        .name())
                .isEqualTo("B");
    }

    @Test
    void leavesWhatIsMissingAndClearsWhatIsNull() {
        Customer customer = folded(
                profile(
                        "customer.created",
                        T1,
                        "'name': 'Ada', 'email': 'a@example.com', 'metadata': {'a': 1, 'b': 1}"),
                profile("customer.updated", T3, "'email': null, 'metadata': {'a': null}"),
                profile("customer.updated", T2, "'email': 'late@example.com', 'metadata': {'a': 2}"));

        assertThat(customer.name()).isEqualTo("Ada");
        assertThat(customer.email()).isNull();
        assertThat(customer.metadata().number("a")).isNull();
        assertThat(customer.metadata().number("b")).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void ignoresWhatIsOfAWrongType() {
        Customer customer = folded(
                profile("customer.created", T1, "'name': 'Ada', 'birthdate': '1988-01-01', 'loyalty': {'points': 5}"),
                profile(
                        "customer.updated",
                        T2,
                        "'name': 7, 'birthdate': 'soon', 'address': [], 'metadata': 'x', 'loyalty': {'points': 'many',"
                                + " 'campaigns': []}"));

        assertThat(customer.name()).isEqualTo("Ada");
        assertThat(customer.birthdate()).isEqualTo(LocalDate.of(1988, 1, 1));
        assertThat(customer.points()).isEqualTo(5);
    }

    @Test
    void clearsAnAddressThatIsGone() {
        Customer customer = folded(
                profile("customer.created", T1, "'birthdate': '1988-01-01', 'address': {'city': 'Pune'}"),
                profile("customer.updated", T2, "'birthdate': null, 'address': null"));

        assertThat(customer.city()).isNull();
        assertThat(customer.birthdate()).isNull();
        assertThat(customer.birthMonth()).isNull();
    }

    @Test
    void isWithinASegmentFromEnteringToLeaving() {
        Activity vips = activity("a", "customer.segment.entered", T1, "'segment': {'id': 's1', 'name': 'VIPs'}");
        Activity big = activity("b", "customer.segment.entered", T1, "'segment': {'id': 's2'}");
        Activity left = activity("c", "customer.segment.left", T2, "'segment': {'id': 's1', 'name': 'VIPs'}");

        assertThat(folded(vips, big).segments()).containsExactly("VIPs", "s2");
        assertThat(folded(vips, big, left).segments()).containsExactly("s2");
        assertThat(folded(left, vips).segments()).isEmpty();
    }

    @Test
    void keepsConsentsUntilTheyAreRevoked() {
        Activity given = activity(
                "a", "customer.consents.given", T1, "'consents': [{'id': 'c1', 'name': 'sms'}, {'name': 'email'}]");
        Activity revoked = activity("b", "customer.consents.revoked", T2, "'consents': [{'id': 'c1', 'name': 'sms'}]");

        assertThat(folded(given).consents()).containsExactly("email", "sms");
        assertThat(folded(given, revoked).consents()).containsExactly("email");
    }

    @Test
    void isDeletedUntilItIsCreatedAnew() {
        Activity created = profile("customer.created", T1, "'source_id': 'jr-1', 'name': 'Ada'");
        Activity deleted = profile("customer.deleted", T2, "'source_id': 'jr-1_deleted2026', 'name': 'Gone'");
        Activity again = profile("customer.created", T3, "");

        assertThat(folded(created).deleted()).isFalse();
        assertThat(folded(created, deleted).deleted()).isTrue();
        assertThat(folded(created, deleted).sourceId()).isEqualTo("jr-1");
        assertThat(folded(created, deleted).name()).isEqualTo("Ada");
        assertThat(folded(created, deleted, again).deleted()).isFalse();
        assertThat(folded(deleted, created).deleted()).isTrue();
    }

    @Test
    void isConfirmedOnceItWas() {
        assertThat(folded(profile("customer.created", T1, "")).confirmed()).isFalse();
        assertThat(folded(profile("customer.confirmed", T1, "")).confirmed()).isTrue();
    }

    @Test
    void knowsWhoReferredIt() {
        assertThat(folded(activity("a", "customer.referred", T1, "'referrer': {'id': 'cust_2'}"))
                        .referredBy())
                .isEqualTo("cust_2");
        assertThat(folded(activity("a", "customer.referred", T1, "")).referredBy())
                .isNull();
    }

    @Test
    void countsOverALifetimeHoweverLate() {
        Customer customer = folded(
                activity("a", "customer.order.paid", T2, "'order': {'id': 'o1', 'total_amount': 900, 'amount': 1000}"),
                activity("b", "customer.order.paid", T1, "'order': {'id': 'o2', 'amount': 100}"),
                activity("c", "customer.order.paid", T1, "'order': {'id': 'o3', 'total_amount': -5}"),
                activity("d", "customer.redemption.succeeded", T1, ""),
                activity("e", "customer.redemption.failed", T1, ""),
                activity("f", "customer.redemption.rollback.succeeded", T1, ""),
                activity("g", "customer.rewarded", T1, ""),
                activity("h", "customer.rewarded.loyalty_points", T1, ""),
                activity("i", "customer.sms.sent", T1, ""),
                activity("j", "customer.sms.failed", T1, ""),
                activity("k", "customer.custom_event", T1, ""),
                profile("customer.updated", T1, "'loyalty': {'referred_customers': 4}"));

        assertThat(customer.lifetime()).isEqualTo(new Lifetime(3L, 1000L, 1L, 1L, 1L, 4L, 2L, 1L, 1L));
    }

    @Test
    void staysAtTheEndOfTheRangeInsteadOfFailing() {
        Activity most = activity("a", "customer.order.paid", T1, "'order': {'total_amount': " + Long.MAX_VALUE + "}");

        assertThat(folded(most, most).lifetime().spent()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void leavesTheCustomerBeforeAsItIs() {
        Customer before = folded(profile("customer.created", T1, "'name': 'Ada'"));
        String written = before.toString();

        Customer after = Fold.apply(before, profile("customer.updated", T2, "'name': 'Bo'"));

        assertThat(after.name()).isEqualTo("Bo");
        assertThat(before).hasToString(written);
    }
}
