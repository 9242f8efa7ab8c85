package io.promoment.app.explanations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.promoment.app.promotions.Authoring;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a decision of the running service came out as it did. */
@QuarkusTest
class ExplanationsTest {
    private static final String NOON = "2026-09-01T12:00:00Z";

    private final Authoring author = new Authoring();

    @Inject
    DataSource database;

    @AfterEach
    void pause() {
        author.post("/pause");
    }

    private String rule() {
        return author.name.replace('-', ' ') + ": points";
    }

    private String activity(int number, String event) {
        return """
                {"id": "event_%1$s_%2$d", "type": "customer.custom_event", "created_at": "%3$s",
                 "data": {"customer": {"id": "cust_%1$s"}, "event": {"type": "%4$s"}}}
                """
                .formatted(author.name, number, NOON, event);
    }

    private void post(int number) {
        given().contentType("application/json")
                .body(activity(number, author.name))
                .post("/v1/activities")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explained(int number, String query) {
        return given().get("/v1/decisions/dec_event_" + author.name + "_" + number + "/explanation" + query)
                .then();
    }

    private ValidatableResponse tried(String body, String query) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/explanations" + query)
                .then();
    }

    private String only() {
        return "?promotion=" + author.name;
    }

    private void publish(String drl) {
        author.put(drl, null).statusCode(200).body("valid", equalTo(true));
        author.post("/publish", "{\"activate\": true}").statusCode(200);
    }

    private String when(String condition) {
        return author.drl(1)
                .replace("\"%s\" )".formatted(author.name), "\"%s\", %s )".formatted(author.name, condition));
    }

    @Test
    void saysWhyARuleFiredAndWhatItGave() {
        publish(author.drl(5).replace("when\n", "    @title(\"Five points\")\nwhen\n"));
        post(1);
        explained(1, only())
                .statusCode(200)
                .body("decision", equalTo("dec_event_" + author.name + "_1"))
                .body("dry_run", equalTo(false))
                .body("missing", nullValue())
                .body("rules.size()", equalTo(1))
                .body("rules[0].result", equalTo("granted"))
                .body(
                        "rules[0].sentence",
                        equalTo(("'Five points' fired because the event's type is %s."
                                        + " It gave points.add (points 5, program Test, reason written) to cust_%s.")
                                .formatted(author.name, author.name)))
                .body("rules[0].consistent", equalTo(true))
                .body("rules[0].first_failed", nullValue())
                .body("rules[0].parts.state", everyItem(equalTo("ok")))
                .body("rules[0].firings[0].actions[0].status", equalTo("granted"));
    }

    @Test
    void saysWhatStoodBehindACount() {
        publish(when("history.within(\"30 days\").of(\"customer.custom_event\").count >= 2"));
        post(1);
        post(2);
        explained(2, "?rule=" + rule())
                .statusCode(200)
                .body("rules[0].result", equalTo("not_fired"))
                .body(
                        "rules[0].sentence",
                        containsString("of type customer.custom_event within the last 30 days was 1, and at least 2 is"
                                + " needed: activity event_" + author.name + "_1 of 2026-09-01 counted"))
                .body("rules[0].first_failed.expected", equalTo(">= 2"))
                .body("rules[0].first_failed.actual", equalTo("1"))
                .body("rules[0].first_failed.behind[0].missing", equalTo(1))
                .body("rules[0].first_failed.behind[0].entries[0].position", equalTo(1));
    }

    @Test
    void saysWhichLimitWasReachedAndWhenItFrees() {
        publish(author.drl(1).replace("when\n", "    @limit(\"1 per customer per 30 days\")\nwhen\n"));
        post(1);
        post(2);
        explained(2, only())
                .body("rules[0].result", equalTo("suppressed"))
                .body(
                        "rules[0].sentence",
                        containsString(
                                "the limit of 1 per customer per 30 days was reached, 1 of 1 used; there is room again from 2026-10-01T12:00:00Z."))
                .body("rules[0].limits[0].used", equalTo(1))
                .body("rules[0].limits[0].cap", equalTo(1))
                .body("rules[0].limits[0].grants[0].at", equalTo(NOON))
                .body("rules[0].parts.state", everyItem(equalTo("ok")));
        explained(1, only()).body("rules[0].result", equalTo("granted")).body("rules[0].limits[0].used", equalTo(0));
    }

    @Test
    void explainsUnderTheRulesetOfThen() {
        publish(author.drl(1));
        post(1);
        publish(when("customer.confirmed"));
        explained(1, only()).body("rules[0].result", equalTo("granted")).body("rules[0].version", equalTo(1));
        tried(activity(2, author.name), only())
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("decision", nullValue())
                .body("rules[0].version", equalTo(2))
                .body("rules[0].result", equalTo("not_fired"))
                .body("rules[0].sentence", containsString("the customer was not confirmed"));
        explained(2, "").statusCode(404);
    }

    @Test
    void explainsAnActivityThatCameBeforeAsItWasDecided() {
        publish(author.drl(1));
        post(1);
        publish(when("customer.confirmed"));
        tried(activity(1, author.name), only())
                .statusCode(200)
                .body("dry_run", equalTo(false))
                .body("rules[0].result", equalTo("granted"));
        tried(activity(1, "other"), only())
                .statusCode(409)
                .body("type", equalTo("https://promoment.io/problems/activity-conflict"));
    }

    @Test
    void explainsAllRulesThatListenAndNamesPromotionsThatWerePaused() {
        publish(author.drl(1));
        post(1);
        author.post("/pause").statusCode(200);
        post(2);
        explained(1, "")
                .body("rules.promotion", hasItem(author.name))
                .body("rules.consistent", everyItem(equalTo(true)))
                .body("not_in_force.find { it.promotion == '%s' }.then".formatted(author.name), equalTo(true))
                .body("not_in_force.find { it.promotion == '%s' }.now".formatted(author.name), equalTo(false));
        explained(2, "")
                .body("rules.promotion", not(hasItem(author.name)))
                .body("not_in_force.find { it.promotion == '%s' }.then".formatted(author.name), equalTo(false))
                .body("not_in_force.find { it.promotion == '%s' }.change".formatted(author.name), greaterThan(0))
                .body(
                        "not_in_force.find { it.promotion == '%s' }.sentence".formatted(author.name),
                        startsWith(author.name + " was paused then: from 20"));
        explained(2, only())
                .statusCode(200)
                .body("rules", equalTo(List.of()))
                .body("not_in_force.promotion", equalTo(List.of(author.name)));
        for (String choice : List.of("?rule=" + rule(), "?promotion=" + author.name + "&rule=" + rule())) {
            explained(2, choice)
                    .statusCode(200)
                    .body("rules", equalTo(List.of()))
                    .body("not_in_force.promotion", equalTo(List.of(author.name)))
                    .body("not_in_force[0].sentence", containsString("was paused then"));
        }
    }

    @Test
    void listsTheRulesThatThereAreWhereThereIsNoSuchRule() {
        publish(author.drl(1));
        post(1);
        explained(1, "?promotion=" + author.name + "&rule=" + rule().replace("points", "pionts"))
                .statusCode(404)
                .body("type", equalTo("https://promoment.io/problems/not-found"))
                .body("errors[0].parameter", equalTo("rule"))
                .body("errors[0].hint", equalTo("send one of '" + rule() + "'"));
        explained(1, "?rule=" + rule().replace("points", "pionts"))
                .statusCode(404)
                .body("errors[0].hint", startsWith("send one of '" + rule() + "', '"));
        explained(1, "?promotion=nobody")
                .statusCode(404)
                .body("errors[0].parameter", equalTo("promotion"))
                .body("errors[0].hint", allOf(startsWith("send one of "), containsString(author.name)));
    }

    @Test
    void saysThatARuleDoesNotListenToTheType() {
        publish(author.drl(1));
        String confirmed = activity(3, author.name).replace("customer.custom_event", "customer.confirmed");
        tried(confirmed, only())
                .statusCode(200)
                .body("rules[0].first_failed.kind", equalTo("type"))
                .body("rules[0].sentence", containsString("and this was customer.confirmed"));
    }

    /** Red when what the rules saw is taken for granted: bodies are dropped after some months, outcomes may stay longer. */
    @Test
    void tellsTheOutcomeWhereWhatTheRulesSawIsGone() throws SQLException {
        publish(when("history.within(\"30 days\").count >= 1"));
        post(1);
        post(2);
        withoutTriggers(
                "update activity set customer = 'gone-' || customer where id = ?", "event_" + author.name + "_1");
        try {
            explained(2, only())
                    .statusCode(200)
                    .body("missing", containsString("position 1"))
                    .body("rules[0].result", equalTo("granted"))
                    .body("rules[0].parts", equalTo(List.of()))
                    .body("rules[0].sentence", startsWith("'" + rule() + "' fired. It gave points.add"));
        } finally {
            withoutTriggers(
                    "update activity set customer = substr(customer, 6) where id = ?", "event_" + author.name + "_1");
        }
        withoutTriggers("update activity set id = 'gone-' || id where id = ?", "event_" + author.name + "_2");
        try {
            explained(2, "")
                    .statusCode(200)
                    .body("missing", containsString("is no longer kept"))
                    .body("activity.type", equalTo("unknown"))
                    .body("occurred_at", nullValue())
                    .body("rules.result", equalTo(List.of("granted")));
        } finally {
            withoutTriggers(
                    "update activity set id = substr(id, 6) where id = 'gone-' || ?", "event_" + author.name + "_2");
        }
    }

    private void withoutTriggers(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement off = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            off.execute("set local session_replication_role = replica");
            update.setString(1, parameter);
            update.executeUpdate();
            connection.commit();
        }
    }

    @Test
    void refusesWhatTheIntakeRefuses() {
        tried("{", "").statusCode(400).body("type", equalTo("https://promoment.io/problems/invalid-activity"));
        tried("{\"id\": \"1\", \"type\": \"customer.confirmed\"}", "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/created_at"));
        given().get("/v1/decisions/dec_nobody/explanation")
                .then()
                .statusCode(404)
                .body("errors[0].parameter", equalTo("id"));
        given().get("/v1/decisions/nobody/explanation").then().statusCode(404).body("detail", notNullValue());
        explained(1, "?rul=x").statusCode(400).body("errors[0].parameter", equalTo("rul"));
    }
}
