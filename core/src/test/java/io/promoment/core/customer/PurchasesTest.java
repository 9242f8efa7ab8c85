package io.promoment.core.customer;

import static io.promoment.core.customer.Told.activity;
import static io.promoment.core.customer.Told.past;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.activity.Activity;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final Activity NOW = activity("now", "customer.segment.entered", "2026-09-30T12:00:00Z", "");
    private static final String EUR = "'metadata': {'currency': 'EUR'}";

    @Test
    void countsAnOrderOnceInItsLatestState() {
        Purchases purchases = purchases(
                order("created", "2026-09-01T08:00:00Z", "'id': 'o1', 'status': 'CREATED', 'total_amount': 1000"),
                order("paid", "2026-09-02T08:00:00Z", "'id': 'o1', 'status': 'PAID', 'total_amount': 2000, " + EUR),
                order("updated", "2026-09-03T08:00:00Z", "'id': 'o1', 'status': 'PAID', 'total_amount': 1500"));

        assertThat(purchases.count()).isEqualTo(1);
        assertThat(purchases.total()).isEqualTo(1500);
        assertThat(purchases.of("EUR").count()).isEqualTo(1);
        assertThat(purchases.lastAt()).isEqualTo(Instant.parse("2026-09-02T08:00:00Z"));
    }

    /** L6: the latest state is the one that occurred last. Sabotage that turned it red: sort by position. */
    @Test
    void takesTheLatestStateByTimeAndThenByPosition() {
        Activity newer = order("updated", "2026-09-03T08:00:00Z", "'id': 'o1', 'status': 'PAID', 'total_amount': 3");
        Activity older = order("paid", "2026-09-02T08:00:00Z", "'id': 'o1', 'status': 'PAID', 'total_amount': 2");
        Activity same = order("processing", "2026-09-03T08:00:00Z", "'id': 'o1', 'status': 'PAID', 'total_amount': 4");

        assertThat(purchases(newer, older).total()).isEqualTo(3);
        assertThat(purchases(newer, same).total()).isEqualTo(4);
    }

    @Test
    void countsOnlyWhatWasPaidOrRedeemed() {
        assertThat(purchases(order("created", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': 5"))
                        .count())
                .isZero();
        assertThat(purchases(order("paid", "2026-09-01T08:00:00Z", "'id': 'o1'"))
                        .count())
                .isEqualTo(1);
        assertThat(purchases(order("updated", "2026-09-01T08:00:00Z", "'id': 'o1', 'status': 'FULFILLED'"))
                        .count())
                .isEqualTo(1);
        assertThat(purchases(redemption("r1", "2026-09-01T08:00:00Z", "'id': 'o1'"))
                        .count())
                .isEqualTo(1);
        assertThat(purchases(activity(
                                "x",
                                "customer.redemption.failed",
                                "2026-09-01T08:00:00Z",
                                "'order': {'id': 'o1', 'status': 'PAID'}"))
                        .count())
                .isZero();
    }

    @Test
    void dropsACancelledOrderUntilItIsPaidAgain() {
        Activity paid = order("paid", "2026-09-01T08:00:00Z", "'id': 'o1', 'status': 'PAID'");
        Activity cancelled = order("canceled", "2026-09-02T08:00:00Z", "'id': 'o1'");
        Activity status = order("updated", "2026-09-02T08:00:00Z", "'id': 'o1', 'status': 'CANCELED'");
        Activity again = order("paid", "2026-09-03T08:00:00Z", "'id': 'o1', 'status': 'PAID'");

        assertThat(purchases(paid, cancelled).count()).isZero();
        assertThat(purchases(paid, status).count()).isZero();
        assertThat(purchases(paid, cancelled, again).count()).isEqualTo(1);
    }

    @Test
    void keepsACancelledOrderOutWhenItsPointsAreReportedLate() {
        assertThat(purchases(
                                order("paid", "2026-09-01T08:00:00Z", "'id': 'o1', 'status': 'PAID'"),
                                order("canceled", "2026-09-02T08:00:00Z", "'id': 'o1'"),
                                activity(
                                        "points",
                                        "customer.rewarded.loyalty_points",
                                        "2026-09-03T08:00:00Z",
                                        "'order': {'id': 'o1', 'status': 'PAID'}"))
                        .count())
                .isZero();
    }

    @Test
    void dropsAnOrderThatWasRolledBack() {
        Activity redeemed = redemption("r1", "2026-09-01T08:00:00Z", "'id': 'o1', 'status': 'PAID'");

        assertThat(purchases(redeemed, rollback("'order': {'id': 'o1'}")).count())
                .isZero();
        assertThat(purchases(redeemed, rollback("'redemption_rollback': {'order': {'id': 'o1'}}"))
                        .count())
                .isZero();
        assertThat(purchases(redeemed, rollback("'redemption_rollback': {'redemption': 'r1'}"))
                        .count())
                .isZero();
        assertThat(purchases(redeemed, rollback("'redemption': {'id': 'r1'}")).count())
                .isZero();
        assertThat(purchases(redeemed, rollback("'redemption': {'id': 'other'}"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsStackedRedemptionsOfOneOrderOnce() {
        Purchases purchases = purchases(
                redemption("r1", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': 900"),
                redemption("r2", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': 800"));

        assertThat(purchases.count()).isEqualTo(1);
        assertThat(purchases.total()).isEqualTo(800);
    }

    @Test
    void knowsAnOrderAgainByTheIdOfTheMerchant() {
        assertThat(purchases(
                                order("paid", "2026-09-01T08:00:00Z", "'source_id': 'web-1'"),
                                order("updated", "2026-09-02T08:00:00Z", "'id': 'o1', 'source_id': 'web-1'"),
                                order("fulfilled", "2026-09-03T08:00:00Z", "'id': 'o1'"),
                                order("paid", "2026-09-03T08:00:00Z", "'source_id': 'web-2'"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void leavesOutTheOrderOfTheActivityBeingDecided() {
        Activity now = order("paid", "2026-09-30T12:00:00Z", "'id': 'o2', 'source_id': 'web-2', 'status': 'PAID'");
        History history = History.of(
                past(
                        order("paid", "2026-09-01T08:00:00Z", "'id': 'o1'"),
                        order("updated", "2026-09-30T11:00:00Z", "'id': 'o2', 'status': 'PAID'"),
                        order("updated", "2026-09-30T11:30:00Z", "'source_id': 'web-2', 'status': 'PAID'")),
                now,
                ZoneOffset.UTC);

        assertThat(history.purchases("30 days").count()).isEqualTo(1);
    }

    @Test
    void narrowsByTotalCurrencyAndProduct() {
        Purchases purchases = purchases(
                order("paid", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': 5000, " + EUR),
                order("paid", "2026-09-02T08:00:00Z", "'id': 'o2', 'amount': 4999, " + EUR),
                order(
                        "paid",
                        "2026-09-03T08:00:00Z",
                        "'id': 'o3', 'total_amount': 9000, 'metadata': {'currency': 'PLN'}, 'items': ["
                                + "{'product_id': 'prod_1'}, {'product': {'id': 'prod_2', 'source_id': 'kettle'}}]"),
                order("paid", "2026-09-04T08:00:00Z", "'id': 'o4', " + EUR));

        assertThat(purchases.atLeast(5000).count()).isEqualTo(2);
        assertThat(purchases.of("EUR").count()).isEqualTo(3);
        assertThat(purchases.of("EUR").atLeast(5000).total()).isEqualTo(5000);
        assertThat(purchases.of("eur").count()).isZero();
        assertThat(purchases.containing("prod_1").count()).isEqualTo(1);
        assertThat(purchases.containing("kettle").count()).isEqualTo(1);
        assertThat(purchases.containing("teapot").count()).isZero();
    }

    @Test
    void addsUpOnlyOneCurrency() {
        Activity euros = order("paid", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': 5000, " + EUR);
        Activity more = order("paid", "2026-09-02T08:00:00Z", "'id': 'o2', 'total_amount': 1001, " + EUR);
        Activity unknown = order("paid", "2026-09-03T08:00:00Z", "'id': 'o3', 'total_amount': 7");

        assertThat(purchases(euros, more).total()).isEqualTo(6001);
        assertThat(purchases(euros, more).averageTotal()).isEqualTo(3000);
        assertThat(purchases(euros, unknown).total()).isNull();
        assertThat(purchases(euros, unknown).averageTotal()).isNull();
        assertThat(purchases(unknown).total()).isEqualTo(7);
    }

    @Test
    void addsUpToNothingWhereThereIsNothing() {
        assertThat(purchases().count()).isZero();
        assertThat(purchases().total()).isZero();
        assertThat(purchases().averageTotal()).isNull();
        assertThat(purchases().lastAt()).isNull();
    }

    @Test
    void refusesToAddBeyondTheRange() {
        Purchases purchases = purchases(
                order("paid", "2026-09-01T08:00:00Z", "'id': 'o1', 'total_amount': " + Long.MAX_VALUE),
                order("paid", "2026-09-02T08:00:00Z", "'id': 'o2', 'total_amount': 1"));

        assertThatThrownBy(purchases::total).isInstanceOf(ArithmeticException.class);
    }

    /** One promotion's answer must not depend on how much more history another one makes the service read. */
    @Test
    void seesOnlyWhatTheWindowShows() {
        Activity fulfilled = order("fulfilled", "2026-09-20T08:00:00Z", "'id': 'o1', 'total_amount': 100");
        Activity longAgo = order("paid", "2026-01-01T08:00:00Z", "'id': 'o1', 'total_amount': 100");

        assertThat(History.of(past(fulfilled), NOW, ZoneOffset.UTC)
                        .purchases("30 days")
                        .count())
                .isEqualTo(History.of(past(longAgo, fulfilled), NOW, ZoneOffset.UTC)
                        .purchases("30 days")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void addsUpACalendarMonth() {
        History history = History.of(
                past(
                        order("paid", "2026-08-31T23:59:59Z", "'id': 'o1', 'total_amount': 100"),
                        order("paid", "2026-09-01T00:00:00Z", "'id': 'o2', 'total_amount': 200")),
                NOW,
                ZoneOffset.UTC);

        assertThat(history.purchasesIn("calendar month").total()).isEqualTo(200);
    }

    private static Purchases purchases(Activity... earlier) {
        return History.of(past(earlier), NOW, ZoneOffset.UTC).purchases("30 days");
    }

    private static Activity order(String what, String time, String members) {
        return activity(what + time + members.hashCode(), "customer.order." + what, time, "'order': {" + members + "}");
    }

    private static Activity redemption(String id, String time, String order) {
        return activity(
                id,
                "customer.redemption.succeeded",
                time,
                "'order': {" + order + "}, 'redemption': {'id': '" + id + "'}");
    }

    private static Activity rollback(String data) {
        return activity("rollback", "customer.redemption.rollback.succeeded", "2026-09-05T08:00:00Z", data);
    }
}
