package io.promoment.app.audit;

import static io.promoment.app.Await.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.app.pipeline.Database;
import io.promoment.app.storage.Records;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports that do not come to their end. Their decisions stand in a month of their own. */
@QuarkusTest
class ExportTest {
    private static final String WRITE =
            """
            with made as (
                select '%1$s' || n as id, timestamptz '2010-08-02 00:00+00' - n * interval '1 second' as at, n
                from generate_series(%2$d, %3$d) n
            ), written as (
                insert into activity (at, id, customer, position, type, occurred_at, received_at, body)
                select at, id, '%1$s', n, 'customer.custom_event', at, at, '{}' from made
            )
            insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome)
            select at, id, '%1$s', n, (select number from ruleset_live), 'decided', 0, '{}', '%4$s' from made
            """;
    private static final String OUTCOME = "{\"actions\":[],\"failures\":[],\"firings\":[],\"status\":\"decided\"%s}";

    private final String customer = Records.unique("cust_");
    private final Database database;

    @TestHTTPResource
    URI service;

    @Inject
    ExportTest(DataSource database) {
        this.database = new Database(database);
    }

    @BeforeEach
    void makeTheMonth() throws SQLException {
        for (String table : List.of("activity", "decision", "firing", "action")) {
            database.execute(
                    "create table if not exists %1$s_2010_08 partition of %1$s for values from ('%2$s') to ('%3$s')"
                            .formatted(table, "2010-07-01 00:00+00", "2010-09-01 00:00+00"));
        }
    }

    @AfterEach
    void dropTheMonth() throws SQLException {
        for (String table : List.of("activity", "decision", "firing", "action")) {
            database.execute("drop table %s_2010_08".formatted(table));
        }
    }

    @Test
    void saysAtTheEndThatItFailedOnTheWay() throws SQLException {
        database.execute(WRITE.formatted(customer, 1, DecisionsExport.PAGE, OUTCOME.formatted("")));
        database.execute(WRITE.formatted(customer, DecisionsExport.PAGE + 1, DecisionsExport.PAGE + 1, "{}"));

        List<JsonNode> lines = given().queryParam("customer", customer)
                .get("/v1/decisions/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(Listed::json)
                .toList();

        assertThat(lines).hasSize(DecisionsExport.PAGE + 1);
        JsonNode end = lines.get(DecisionsExport.PAGE).required("export");
        assertThat(end.required("complete").asBoolean()).isFalse();
        assertThat(end.required("decisions").asInt()).isEqualTo(DecisionsExport.PAGE);
        assertThat(end.at("/problem/status").asInt()).isEqualTo(500);
    }

    /** Red when the room of an export is given back only at its end: the fifth reader waited for ever. */
    @Test
    void endsWhenItsReaderIsGone() throws Exception {
        String wide = OUTCOME.formatted(",\"padding\":\"" + "x".repeat(2_000) + "\"");
        database.execute(WRITE.formatted(customer, 1, 20_000, wide));
        for (int reader = 0; reader < 6; reader++) {
            awaitRoom();
            leaveAfterTheFirstBytes();
        }
        awaitRoom();
    }

    /** Of the answer to HEAD nothing is written. */
    @Test
    void leavesAlsoWhereNothingIsWritten() {
        for (int asked = 0; asked < 6; asked++) {
            given().queryParam("customer", customer)
                    .head("/v1/decisions/export")
                    .then()
                    .statusCode(200);
        }
        awaitRoom();
    }

    private void awaitRoom() {
        await(
                "room for an export",
                () -> given().queryParam("customer", "nobody")
                                .get("/v1/decisions/export")
                                .statusCode()
                        == 200);
    }

    private void leaveAfterTheFirstBytes() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/decisions/export?customer=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(customer)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
