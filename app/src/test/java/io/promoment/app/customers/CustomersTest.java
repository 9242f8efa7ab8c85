package io.promoment.app.customers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersTest {
    private static final String PROMOTION = "referral";
    private static final String RULE = "referral: both";

    private final Records records;
    private final String customer = Records.unique("cust_");
    private final String friend = Records.unique("cust_");

    @Inject
    CustomersTest(Records records) {
        this.records = records;
    }

    @Test
    void showsTheFoldUnderTheIdAndUnderEveryAlias() {
        String alias = Records.unique("source:");
        records.decided(Records.unique("event_"), customer, 1, 1, Records.nothing());
        records.alias(alias, customer);

        for (String id : List.of(customer, alias)) {
            given().get("/v1/customers/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(customer))
                    .body("position", equalTo(1))
                    .body("aliases", equalTo(List.of(alias)))
                    .body("fold.lifetime.orders", equalTo(1));
            assertThat(Lists.read("/v1/customers/" + id + "/timeline", Map.of(), "kind"))
                    .containsExactly("activity");
            assertThat(Lists.read("/v1/activities", Map.of("customer", id), "customer"))
                    .containsExactly(customer);
            assertThat(Lists.read("/v1/decisions", Map.of("customer", id), "customer"))
                    .containsExactly(customer);
            assertThat(Lists.read("/v1/actions", Map.of("recipient", id), "recipient"))
                    .isEmpty();
        }
    }

    @Test
    void doesNotKnowCustomersWhoDidNothing() {
        for (String route : List.of("/v1/customers/{id}", "/v1/customers/{id}/timeline")) {
            given().get(route, "cust_unknown")
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("No customer has the id cust_unknown"));
        }
    }

    @Test
    void showsAnActionToItsRecipientEvenOneWhoDidNothingYet() {
        String activity = activity(customer, 1, 1, friend);
        given().get("/v1/customers/{id}/timeline", friend)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("action"))
                .body("items[0].action.activity", equalTo(activity));
    }

    @Test
    void walksWhatHappenedAndWhatWasGivenAsOneList() {
        List<String> newestFirst = new ArrayList<>();
        for (int position = 1; position <= 9; position++) {
            int batch = position / 3;
            newestFirst.add(0, activity(customer, position, batch, friend));
            if (position % 2 == 0) {
                activity(friend, position / 2, batch, customer);
            }
        }

        List<String> kinds = Lists.walk(path(), Map.of(), "kind");

        assertThat(there(Lists.walk(path(), Map.of(), "activity.id"))).isEqualTo(newestFirst);
        assertThat(there(Lists.walk(path(), Map.of(), "action.id"))).hasSize(4).doesNotHaveDuplicates();
        // batch 3 has position 9, batch 2 has 6, 7 and 8, batch 1 has 3, 4 and 5, batch 0 has 1 and 2
        assertThat(String.join(" ", kinds).replace("activity", "A").replace("action", "g"))
                .isEqualTo("A g g A A A g A A A g A A");
    }

    private String path() {
        return "/v1/customers/" + customer + "/timeline";
    }

    private static List<String> there(List<String> ids) {
        return ids.stream().filter(Objects::nonNull).toList();
    }

    private String activity(String customer, int position, int batch, String recipient) {
        String activity = Records.unique("event_");
        return records.decided(
                activity, customer, position, batch, Records.fired(activity, PROMOTION, RULE, recipient, null));
    }
}
