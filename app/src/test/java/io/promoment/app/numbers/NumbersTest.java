package io.promoment.app.numbers;

import static io.promoment.app.Await.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts what a test says was decided, years before anything else in the database was. */
@QuarkusTest
class NumbersTest {
    private static final Instant NOON = Instant.parse("2001-03-01T12:00:00Z");
    private static final Reason SPENT = new Reason.BudgetSpent("100 points per calendar day", 100, 100, null);

    private final DataSource database;
    private final String promotion = Records.unique("counted-");
    private final String rule = promotion + ": points";

    @Inject
    NumbersTest(DataSource database) {
        this.database = database;
    }

    @Test
    void countsFiringsByHoursWithZerosBetween() throws SQLException {
        decided(NOON, fired(null), fired(null), fired(SPENT));
        decided(NOON.plus(Duration.ofMinutes(150)), fired(new Reason.Superseded("group", "other", "other: rule")));

        get("firings", "from=2001-03-01T11:00:00Z&to=2001-03-01T14:30:00Z&promotion=" + promotion)
                .body("from", equalTo("2001-03-01T11:00:00Z"))
                .body("to", equalTo("2001-03-01T15:00:00Z"))
                .body("step", equalTo("hour"))
                .body("starts", hasSize(4))
                .body("series", hasSize(1))
                .body("series[0].promotion", equalTo(promotion))
                .body("series[0].rule", equalTo(rule))
                .body("series[0].total", equalTo(4))
                .body("series[0].firings", contains(0, 3, 0, 1))
                .body("series[0].granted", contains(0, 2, 0, 0))
                .body("series[0].suppressed", contains(0, 1, 0, 0))
                .body("series[0].superseded", contains(0, 0, 0, 1));
    }

    @Test
    void countsByDaysAndForWholePromotions() throws SQLException {
        decided(NOON, fired(null));
        decided(NOON.plus(Duration.ofHours(11)), firing(promotion + ": more", null));
        decided(NOON.plus(Duration.ofHours(12)), fired(null));

        get("firings", "from=2001-03-01T00:00:00Z&to=2001-03-03T00:00:00Z&step=day&by=promotion&promotion=" + promotion)
                .body("starts", contains("2001-03-01T00:00:00Z", "2001-03-02T00:00:00Z"))
                .body("series", hasSize(1))
                .body("series[0].rule", nullValue())
                .body("series[0].firings", contains(2, 1));
        get("firings", "from=2001-03-01T00:00:00Z&to=2001-03-03T00:00:00Z&step=day&rule=" + promotion + ": more")
                .body("series", hasSize(1))
                .body("series[0].firings", contains(1, 0));
    }

    @Test
    void sumsWhatActionsGive() throws SQLException {
        decided(NOON, fired(null), fired(null), fired(SPENT));

        get("actions", "from=2001-03-01T12:00:00Z&to=2001-03-01T13:00:00Z&promotion=" + promotion)
                .body("series", hasSize(2))
                .body("series.status", contains("granted", "suppressed"))
                .body("series[0].kind", equalTo("points.add"))
                .body("series[0].unit", equalTo("points"))
                .body("series[0].actions", contains(2))
                .body("series[0].quantities", contains(1000))
                .body("series[0].total_quantity", equalTo(1000))
                .body("series[1].quantities", contains(500));
    }

    @Test
    void countsWhyNothingWasGranted() throws SQLException {
        decided(NOON, fired(null), fired(SPENT), fired(SPENT));
        decided(NOON, fired(new Reason.Superseded("group", "other", "other: rule")));

        get("reasons", "from=2001-03-01T12:00:00Z&to=2001-03-01T13:00:00Z&promotion=" + promotion)
                .body("series.reason", contains("budget_spent", "superseded"))
                .body("series[0].text", equalTo("100 points per calendar day"))
                .body("series[0].by_rule", nullValue())
                .body("series[0].firings", contains(2))
                .body("series[1].text", nullValue())
                .body("series[1].by_promotion", equalTo("other"))
                .body("series[1].by_rule", equalTo("other: rule"))
                .body("series[1].actions", contains(1));
    }

    @Test
    void countsFailures() throws SQLException {
        Failure failure = new Failure(promotion, 1, rule, null, Failure.ARITHMETIC);
        decided(NOON, new Outcome(DecisionStatus.DECIDED, List.of(), List.of(), List.of(failure)));

        get("failures", "from=2001-03-01T12:00:00Z&to=2001-03-01T13:00:00Z&promotion=" + promotion)
                .body("series", hasSize(1))
                .body("series[0].kind", equalTo("arithmetic"))
                .body("series[0].failures", contains(1));
    }

    /** Ninety-nine within 6 ms, and one of ten seconds. */
    @Test
    void tellsQuantilesWithinTheirBuckets() throws SQLException {
        Instant day = Instant.parse("2002-03-01T00:00:00Z");
        Outcome[] outcomes = new Outcome[99];
        Arrays.fill(outcomes, Records.nothing());
        decided(day, Duration.ofMillis(6), outcomes);
        decided(day.plus(Duration.ofHours(1)), Duration.ofSeconds(10), Records.nothing());

        get("decisions", "from=2002-03-01T00:00:00Z&to=2002-03-01T03:00:00Z")
                .body("series", hasSize(1))
                .body("series[0].status", equalTo("decided"))
                .body("series[0].decisions", contains(99, 1, 0))
                .body("series[0].latency.mean_ms", equalTo(105.94f))
                .body("series[0].latency.p99.from_ms", equalTo(5.012f))
                .body("series[0].latency.p99.to_ms", equalTo(6.31f))
                .body("series[0].latency.counts", hasSize(72))
                .body("series[0].latency.bounds_ms", hasSize(71))
                .body("series[0].p99", contains(equalTo(6.31f), equalTo(12589.254f), nullValue()));
    }

    @Test
    void countsNothingWhereNothingWasDecided() {
        get("decisions", "from=1990-03-01T00:00:00Z&to=1990-03-01T03:00:00Z")
                .body("series", hasSize(0))
                .body("starts", hasSize(3))
                .body("complete_until", startsWith("20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step=week | one of hour, day",
                "by=customer | one of rule, promotion",
                "since=2001-03-01T00:00:00Z | one of",
                "from=2001-03-02T00:00:00Z&to=2001-03-01T00:00:00Z | not after the to",
                "from=1970-01-01T00:00:00Z&to=2001-03-01T00:00:00Z | ask for step=day",
            })
    void refusesWhatItCannotDraw(String query, String hint) {
        given().get("/v1/numbers/firings?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://promoment.io/problems/invalid-parameter"))
                .body("errors[0].hint", containsString(hint));
    }

    @Test
    void refusesMoreLinesThanAChartShows() throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            outcomes.add(firing(rule + " " + number, null));
        }
        decided(Instant.parse("2003-03-01T00:00:00Z"), outcomes.toArray(Outcome[]::new));

        given().get("/v1/numbers/actions?from=2003-03-01T00:00:00Z&to=2003-03-08T00:00:00Z")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("The answer has 60 lines or more of 168 steps each, and an answer holds 10000 points"))
                .body("errors[0].hint", containsString("by=promotion"));
        get("actions", "from=2003-03-01T00:00:00Z&to=2003-03-08T00:00:00Z&by=promotion")
                .body("series[0].actions[0]", equalTo(60));
        get("actions", "from=2003-03-01T00:00:00Z&to=2003-03-07T22:00:00Z").body("series", hasSize(60));
    }

    @Test
    void tellsWhatIsUsedOfBudgets() throws SQLException {
        given().get("/v1/numbers/budgets?promotion=test-race")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("5 actions"))
                .body("items[0].unit", equalTo("actions"))
                .body("items[0].cap", equalTo(5))
                .body("items[0].used", equalTo(used("budget|test-race|test race: a voucher for the first 5|5 actions")))
                .body("items[0].from", nullValue());
        String period = Instant.now().atZone(ZoneOffset.UTC).toString().substring(0, 7);
        given().get("/v1/numbers/budgets?promotion=test-numbers")
                .then()
                .body("items[0].from", containsString("-01T"))
                .body(
                        "items[0].used",
                        equalTo(used("budget|test-numbers|test numbers: the better gift|40 points per calendar month|"
                                + period)));
        assertThat(Lists.walk("/v1/numbers/budgets", Map.of(), "text"))
                .contains("5 actions", "1 actions per calendar day", "40 points per calendar month");
    }

    /** From the post to the chart; red when batches say nothing, or when sealing adds nothing up. */
    @Test
    void countsWhatIsPosted() throws SQLException {
        Instant decided = Instant.EPOCH;
        for (int number = 0; number < 5; number++) {
            String body =
                    """
                    { "id": "%s", "type": "customer.custom_event", "created_at": "2026-08-01T10:00:00Z",
                      "data": { "customer": { "id": "cust_numbers" }, "event": { "type": "counted", "metadata": {} } } }
                    """
                            .formatted(Records.unique("event_"));
            for (int post = 0; post < 2; post++) {
                decided = Instant.parse(given().contentType("application/json")
                        .body(body)
                        .post("/v1/activities")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("decided_at"));
            }
        }
        Instant last = decided;
        await("the numbers to be added up", () -> Instant.parse(
                        get("failures", "promotion=test-numbers").extract().path("complete_until"))
                .isAfter(last));

        for (String table : List.of("firing", "action")) {
            List<Integer> totals = get(table + "s", "promotion=test-numbers&by=promotion&step=day")
                    .extract()
                    .path("series.total");
            assertThat(totals.stream().mapToLong(Integer::longValue).sum())
                    .isEqualTo(count("select count(*) from " + table + " where promotion = 'test-numbers'"));
        }
    }

    @Test
    void tellsHowFarBehindSealingIs() {
        given().get("/v1/numbers/sealing").then().statusCode(200).body("more_queued", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers_of_rules", "numbers_of_actions", "numbers_of_reasons", "numbers_of_failures"})
    void readsCountsByTheirStep(String table) throws SQLException {
        LineStore.Counts counts = List.of(Charts.FIRINGS, Charts.ACTIONS, Charts.REASONS, Charts.FAILURES).stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow();
        String where = "where step = 'hour' and start >= '2001-03-01Z' and start < '2001-03-02Z'";
        assertThat(plan(counts.sql(where, counts.labels()))).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void readsNothingElseWhole() throws SQLException {
        String decisions = DecisionCountStore.READ
                .replace(":step", "'hour'")
                .replace(":from", "'2001-03-01Z'")
                .replace(":to", "'2001-03-02Z'");
        assertThat(plan(decisions)).contains("Index").doesNotContain("Seq Scan");
        assertThat(plan(Budgets.USED.replace(":keys", "array['a', 'b']")))
                .contains("Index")
                .doesNotContain("Seq Scan");
        assertThat(plan(SealingStore.READ)).contains("Index").doesNotContain("Seq Scan on audit");
    }

    private Outcome fired(@Nullable Reason reason) {
        return firing(rule, reason);
    }

    private Outcome firing(String named, @Nullable Reason reason) {
        return Records.fired(Records.unique("event_"), promotion, named, "cust_1", reason);
    }

    private void decided(Instant at, Outcome... outcomes) throws SQLException {
        decided(at, Duration.ofMillis(3), outcomes);
    }

    /** A batch, queued and counted as if it had been sealed. */
    private void decided(Instant at, Duration took, Outcome... outcomes) throws SQLException {
        BatchNumbers numbers = new BatchNumbers();
        for (Outcome outcome : outcomes) {
            numbers.add(outcome, at.minus(took), at);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement queue =
                        connection.prepareStatement("insert into audit_batch (batch, at, kinds, ids, digests, numbers)"
                                + " values (nextval('batch_no'), ?, '', '{}', '{}', ?::json)"
                                + " returning batch")) {
            connection.setAutoCommit(false);
            queue.setObject(1, at.atOffset(ZoneOffset.UTC));
            queue.setString(2, numbers.json());
            long batch;
            try (ResultSet row = queue.executeQuery()) {
                row.next();
                batch = row.getLong(1);
            }
            NumbersFold.add(connection, List.of(batch));
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from audit_batch where batch = " + batch)) {
                delete.executeUpdate();
            }
            connection.commit();
        }
    }

    private static ValidatableResponse get(String what, String query) {
        return given().get("/v1/numbers/" + what + "?" + query).then().statusCode(200);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int used(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select used from counter where key = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** As if tables were large: what has no index is then read whole, whatever it costs. */
    private String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement set = connection.prepareStatement("set local enable_seqscan = off")) {
                set.execute();
            }
            try (PreparedStatement explain = connection.prepareStatement("explain " + sql);
                    ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }
}
