package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeldRulesetsTest {
    @Inject
    DataSource database;

    @Inject
    Rulesets rulesets;

    /** Red when it waits for as long as the other one holds it, and batches with it. */
    @Test
    void answersInSecondsWhileAnotherInstanceHoldsWhatIsInForce() throws SQLException {
        try (Connection another = database.getConnection()) {
            another.setAutoCommit(false);
            new PromotionStore(another).lockRulesets();

            given().post("/v1/promotions/anything/pause")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("https://promoment.io/problems/unavailable"));
            assertThat(rulesets.numbered(rulesets.live().number())).isSameAs(rulesets.live());
            another.rollback();
        }
    }
}
