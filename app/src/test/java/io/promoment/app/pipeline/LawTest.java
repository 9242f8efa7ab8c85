package io.promoment.app.pipeline;

import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.activity.InvalidActivityException;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the laws have in common: the service's own pipeline and database, and a customer of their own. */
abstract class LawTest {
    static final String TODAY = "2026-09-03T10:14:27.511Z";

    @Inject
    Pipeline pipeline;

    @Inject
    Intake intake;

    @Inject
    Rulesets rulesets;

    @Inject
    DataSource source;

    Database database;
    String customer;

    @BeforeEach
    void freshCustomer() {
        database = new Database(source);
        customer = Posts.unique("cust_");
    }

    Decided post(byte[] body) throws InvalidActivityException {
        try {
            return pipeline.submit(received(body), Mode.DECIDE)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    Received received(byte[] body) throws InvalidActivityException {
        return intake.receive(body, null);
    }

    /** A visit of the test's customer. */
    Received visit(String id) throws InvalidActivityException {
        return received(Posts.event(id, customer, "visit", TODAY));
    }

    OtherInstance otherInstance() {
        return new OtherInstance(source, rulesets);
    }
}
