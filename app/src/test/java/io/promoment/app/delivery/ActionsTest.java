package io.promoment.app.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Reason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActionsTest {
    private final Records records;
    private final String customer = Records.unique("cust_");
    private final String friend = Records.unique("cust_");
    private final String promotion = Records.unique("referral-");
    private final String rule = promotion + ": for the friend";
    private long position;

    @Inject
    ActionsTest(Records records) {
        this.records = records;
    }

    private String action(int batch, @Nullable Reason reason) {
        String activity = Records.unique("event_");
        records.decided(
                activity, customer, ++position, batch, Records.fired(activity, promotion, rule, friend, reason));
        return Ids.action(activity, promotion, rule, 0);
    }

    @Test
    void answersAnActionWithTheRuleThatAskedForIt() {
        String id = action(1, null);
        given().get("/v1/actions/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("kind", equalTo("points.add"))
                .body("recipient", equalTo(friend))
                .body("parameters", equalTo(Map.of("points", 500, "program", "Juniper Rewards")))
                .body("status", equalTo("granted"))
                .body("reason", nullValue())
                .body("promotion", equalTo(promotion))
                .body("version", equalTo(3))
                .body("rule", equalTo(rule))
                .body("decided_at", equalTo(records.at(1).toString()));
    }

    @Test
    void tellsWhyAnActionWasNotGranted() {
        Instant frees = Instant.parse("2030-01-01T00:00:00Z");
        String spent = action(1, new Reason.BudgetSpent("1000 actions per calendar month", 1000, 1000, frees));
        String superseded = action(2, new Reason.Superseded("sale", "flash-sale", "flash-sale: first"));

        given().get("/v1/actions/{id}", spent)
                .then()
                .body("status", equalTo("suppressed"))
                .body("reason.type", equalTo("budget_spent"))
                .body("reason.used", equalTo(1000))
                .body("reason.frees_at", equalTo("2030-01-01T00:00:00Z"));
        given().get("/v1/actions/{id}", superseded)
                .then()
                .body("status", equalTo("superseded"))
                .body(
                        "reason",
                        equalTo(Map.of(
                                "type",
                                "superseded",
                                "group",
                                "sale",
                                "promotion",
                                "flash-sale",
                                "rule",
                                "flash-sale: first")));
    }

    @Test
    void doesNotKnowActionsThatNobodyAskedFor() {
        given().get("/v1/actions/act_unknown").then().statusCode(404);
    }

    @Test
    void listsByEveryFilter() {
        String first = action(1, null);
        String second = action(2, new Reason.Superseded("sale", "flash-sale", "flash-sale: first"));
        String third = action(3, null);

        assertThat(ids(Map.of())).containsExactly(third, second, first);
        assertThat(ids(Map.of("status", "granted"))).containsExactly(third, first);
        assertThat(ids(Map.of("status", "superseded"))).containsExactly(second);
        assertThat(ids(Map.of("kind", "points.add"))).hasSize(3);
        assertThat(ids(Map.of("kind", "reward.grant"))).isEmpty();
        assertThat(ids(Map.of("promotion", promotion, "from", records.at(2)))).containsExactly(third, second);
        assertThat(ids(Map.of("promotion", "another"))).isEmpty();
        assertThat(ids(Map.of("to", records.at(2)))).containsExactly(first);
        assertThat(Lists.read("/v1/actions", Map.of("recipient", customer), "id"))
                .isEmpty();
    }

    @Test
    void walksAListInWhichManyHaveTheSameTime() {
        List<String> written = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            written.add(action(index / 4, null));
        }
        List<String> walked = Lists.walk("/v1/actions", Map.of("recipient", friend), "id");
        assertThat(walked).containsExactlyInAnyOrderElementsOf(written).isEqualTo(ids(Map.of()));
    }

    private List<String> ids(Map<String, ?> filters) {
        Map<String, Object> all = new HashMap<>(filters);
        all.put("recipient", friend);
        return Lists.read("/v1/actions", all, "id");
    }
}
