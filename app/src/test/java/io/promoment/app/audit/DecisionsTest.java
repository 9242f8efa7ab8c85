package io.promoment.app.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionsTest {
    private final Records records;
    private final String customer = Records.unique("cust_");
    private final String promotion = Records.unique("gold-");
    private final String rule = promotion + ": points";
    private final String granted = Records.unique("event_");
    private final String suppressed = Records.unique("event_");
    private final String quiet = Records.unique("event_");
    private final String late = Records.unique("event_");

    @Inject
    DecisionsTest(Records records) {
        this.records = records;
    }

    @BeforeEach
    void writeFour() {
        Reason full = new Reason.LimitReached("1 per customer", "key", 1, 1, null);
        records.decided(granted, customer, 1, 1, Records.fired(granted, promotion, rule, customer, null));
        records.decided(suppressed, customer, 2, 2, Records.fired(suppressed, promotion, rule, customer, full));
        records.decided(quiet, customer, 3, 3, Records.nothing());
        records.decided(late, customer, 4, 4, Outcome.nothing(DecisionStatus.TOO_LATE));
    }

    @Test
    void answersADecisionAsTheContractShowsIt() {
        String action = Ids.action(suppressed, promotion, rule, 0);
        given().get("/v1/decisions/dec_{id}", suppressed)
                .then()
                .statusCode(200)
                .body("id", equalTo("dec_" + suppressed))
                .body("activity.id", equalTo(suppressed))
                .body("customer", equalTo(customer))
                .body("position", equalTo(2))
                .body("status", equalTo("decided"))
                .body("ruleset.number", equalTo(1))
                .body("occurred_at", equalTo(records.at(0).toString()))
                .body("received_at", equalTo(records.at(1).toString()))
                .body("decided_at", equalTo(records.at(2).toString()))
                .body("late_by_ms", equalTo(1000))
                .body("replayed", equalTo(false))
                .body("firings", hasSize(1))
                .body("firings[0].rule", equalTo(rule))
                .body("firings[0].version", equalTo(3))
                .body("firings[0].matched[0].fact", equalTo("OrderPaid"))
                .body("firings[0].actions", equalTo(List.of(action)))
                .body("actions[0].id", equalTo(action))
                .body("actions[0].parameters.points", equalTo(500))
                .body("actions[0].status", equalTo("suppressed"))
                .body("actions[0].reason.type", equalTo("limit_reached"))
                .body("actions[0].reason.text", equalTo("1 per customer"))
                .body("failures", hasSize(0));
        given().get("/v1/decisions/dec_{id}", granted).then().body("actions[0].reason", nullValue());
    }

    @Test
    void doesNotKnowDecisionsThatWereNeverMade() {
        for (String id : List.of("dec_unknown", "unknown", granted)) {
            given().get("/v1/decisions/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("No decision has the id " + id));
        }
    }

    @Test
    void listsByEveryFilter() {
        assertThat(ids(Map.of())).containsExactly(late, quiet, suppressed, granted);
        assertThat(ids(Map.of("activity", quiet))).containsExactly(quiet);
        assertThat(ids(Map.of("promotion", promotion))).containsExactly(suppressed, granted);
        assertThat(ids(Map.of("rule", rule))).containsExactly(suppressed, granted);
        assertThat(ids(Map.of("promotion", promotion, "rule", "another"))).isEmpty();
        assertThat(ids(Map.of("promotion", "another", "rule", rule))).isEmpty();
        assertThat(ids(Map.of("action", Ids.action(granted, promotion, rule, 0))))
                .containsExactly(granted);
        assertThat(ids(Map.of("action", "points.add"))).containsExactly(suppressed, granted);
        assertThat(ids(Map.of("action", "reward.grant"))).isEmpty();
        assertThat(ids(Map.of("status", "too_late"))).containsExactly(late);
        assertThat(ids(Map.of("fired", true))).containsExactly(suppressed, granted);
        assertThat(ids(Map.of("fired", false))).containsExactly(late, quiet);
        assertThat(ids(Map.of("from", records.at(2), "to", records.at(4)))).containsExactly(quiet, suppressed);
    }

    @Test
    void walksAListInWhichManyHaveTheSameTime() {
        List<String> written = new ArrayList<>(List.of(granted, suppressed, quiet, late));
        for (int position = 5; position <= 9; position++) {
            written.add(records.decided(Records.unique("event_"), customer, position, 5, Records.nothing()));
        }
        List<String> walked = Lists.walk("/v1/decisions", Map.of("customer", customer), "activity.id");
        assertThat(walked).containsExactlyInAnyOrderElementsOf(written).isEqualTo(ids(Map.of()));
    }

    /** The activities of the customer's decisions that pass the filters. */
    private List<String> ids(Map<String, ?> filters) {
        Map<String, Object> all = new HashMap<>(filters);
        all.put("customer", customer);
        return Lists.read("/v1/decisions", all, "activity.id");
    }
}
