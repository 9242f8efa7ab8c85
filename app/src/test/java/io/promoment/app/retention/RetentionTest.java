package io.promoment.app.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.promoment.app.intake.Intake;
import io.promoment.app.pipeline.Database;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month of long ago, with a decision in it, is dropped. */
@QuarkusTest
class RetentionTest {
    private static final YearMonth OLD = YearMonth.of(2010, 5);
    private static final Horizon AFTER_IT = new Horizon(OLD.plusMonths(1), OLD.plusMonths(1));
    private static final String DECIDED_AT = "2010-05-07T10:00:00Z";

    private final Retention retention;
    private final Database database;
    private final Intake intake;
    private final String customer = Records.unique("cust_");
    private final String activity = Records.unique("event_");

    @Inject
    RetentionTest(Retention retention, DataSource database, Intake intake) {
        this.retention = retention;
        this.database = new Database(database);
        this.intake = intake;
    }

    @BeforeEach
    void decideLongAgo() throws Exception {
        for (String table : new String[] {"activity", "decision", "firing", "action"}) {
            database.execute(
                    "create table if not exists %1$s_2010_05 partition of %1$s for values from ('%2$s') to ('%3$s')"
                            .formatted(table, "2010-05-01 00:00+00", "2010-06-01 00:00+00"));
        }
        String body = body("coming");
        String digest =
                intake.receive(body.getBytes(StandardCharsets.UTF_8), null).digest();
        database.execute("insert into activity_key values ('%s', '\\x%s', '%s', '%s')"
                .formatted(activity, digest, customer, DECIDED_AT));
        database.execute(
                "insert into activity values ('%1$s', '%2$s', '%3$s', 1, 'customer.custom_event', '%1$s', '%1$s', null, null, 0, '%4$s')"
                        .formatted(DECIDED_AT, activity, customer, body));
        database.execute(
                "insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome)"
                        + " select '%s', '%s', '%s', 1, number, 'decided', 0, '{}', '{\"actions\":[],\"failures\":[],\"firings\":[],\"status\":\"decided\"}' from ruleset_live"
                                .formatted(DECIDED_AT, activity, customer));
        database.execute("insert into customer values ('%s', 1, '{}')".formatted(customer));
    }

    @AfterEach
    void dropAgain() throws SQLException {
        for (String table : new String[] {"activity", "decision", "firing", "action"}) {
            database.execute("drop table if exists %s_2010_05".formatted(table));
        }
    }

    /** L1 was red, as a failure of the service, while the key was read together with the decision. */
    @Test
    void L1HoldsForWhatWasDropped() throws Exception {
        post(body("coming")).statusCode(200).body("replayed", equalTo(true));
        assertThat(retention.drop(AFTER_IT)).containsExactly(OLD);

        post(body("coming"))
                .statusCode(410)
                .body("type", equalTo("https://promoment.io/problems/no-longer-kept"))
                .body("detail", containsString(activity + " was decided at " + DECIDED_AT));
        post(body("step")).statusCode(409);
        assertThat(given().contentType("application/json")
                        .body("[" + body("coming") + "]")
                        .post("/v1/activities/batch")
                        .asString())
                .contains("\"status\":410", "no-longer-kept");
        assertThat(database.text("select position from customer where id = '" + customer + "'"))
                .isEqualTo("1");
    }

    @Test
    void saysOfWhatWasDroppedThatItWasDecided() throws Exception {
        retention.drop(AFTER_IT);
        for (String path : new String[] {"/v1/activities/%s", "/v1/activities/%s/decision", "/v1/decisions/dec_%s"}) {
            given().get(path.formatted(activity)).then().statusCode(410).body("detail", containsString(DECIDED_AT));
            given().get(path.formatted("event_unknown")).then().statusCode(404);
        }
        given().queryParam("customer", customer).get("/v1/decisions").then().body("items", hasSize(0));
    }

    @Test
    void goesOnWithACustomerWhosePastWasDropped() throws Exception {
        retention.drop(AFTER_IT);
        String next = Records.unique("event_");
        post(body("visit").replace(activity, next)).statusCode(200).body("position", equalTo(2));
        given().get("/v1/customers/{id}/timeline", customer)
                .then()
                .statusCode(200)
                .body("items.activity.findAll { it }.id", equalTo(List.of(next)));
    }

    @Test
    void writesDownWhichMonthsWereDropped() throws Exception {
        retention.drop(AFTER_IT);
        assertThat(database.text("select array_to_string(months, ',') from retention order by id desc limit 1"))
                .isEqualTo("2010-05");
        assertThatThrownBy(() -> database.execute("delete from retention")).hasMessageContaining("append only");
        assertThat(retention.drop(AFTER_IT)).isEmpty();
        assertThat(
                        database.text(
                                """
                        with said as (select max(id)::text as id from retention)
                        select exists (select from audit_leaf where kind = 'x' and id = said.id)
                            or exists (select from audit_batch where kinds = 'x' and ids = array[said.id])
                        from said
                        """))
                .isEqualTo("t");
    }

    /** Red when the lock is waited for without end: all batches would wait behind it. */
    @Test
    void waitsForNobodyWhoReadsForLong() throws Exception {
        try (Connection reader = database.source().getConnection();
                Statement report = reader.createStatement()) {
            reader.setAutoCommit(false);
            report.execute("select from activity where customer = 'nobody'");
            assertThatThrownBy(() -> retention.drop(AFTER_IT))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("55P03"));
            reader.rollback();
        }
        post(body("coming")).statusCode(200);
        assertThat(retention.drop(AFTER_IT)).containsExactly(OLD);
    }

    @Test
    void keepsAMonthUntilAllOfItIsSealed() throws Exception {
        try (Connection other = database.source().getConnection();
                Statement sealer = other.createStatement()) {
            other.setAutoCommit(false);
            sealer.execute("select pg_advisory_xact_lock(hashtext('sealer'), 'audit_leaf'::regclass::oid::int)");
            database.execute(
                    "insert into audit_batch (batch, at, kinds, ids, digests) values (-7, '%s', '', '{}', '{}')"
                            .formatted(DECIDED_AT));
            assertThat(retention.drop(AFTER_IT)).isEmpty();
            sealer.execute("delete from audit_batch where batch = -7");
            other.commit();
        }
        assertThat(retention.drop(AFTER_IT)).containsExactly(OLD);
    }

    private ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/activities")
                .then();
    }

    private String body(String event) {
        return """
                {"id": "%s", "type": "customer.custom_event", "created_at": "2010-05-07T09:00:00Z",
                 "data": {"customer": {"id": "%s"}, "event": {"type": "%s"}}}"""
                .formatted(activity, customer, event);
    }
}
