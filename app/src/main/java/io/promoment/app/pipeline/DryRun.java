package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Decides as if the activity came now: reads without a lock, writes nothing. */
final class DryRun {
    private final DataSource database;
    private final Rulesets rulesets;

    DryRun(DataSource database, Rulesets rulesets) {
        this.database = database;
        this.rulesets = rulesets;
    }

    /** An activity that was kept before is answered as a post of it would be: with its first outcome, or as a conflict. */
    Decided decide(Received received) {
        try (Connection connection = database.getConnection()) {
            Optional<OutcomeStore.Seen> seen =
                    new OutcomeStore(connection).seen(received.activity().id());
            return seen.isPresent() ? again(received, seen.get()) : decide(received, connection);
        } catch (SQLException e) {
            throw new PipelineUnavailableException("The database does not answer: send the activity again", e);
        }
    }

    private static Decided again(Received received, OutcomeStore.Seen seen) {
        if (!seen.digest().equals(received.digest())) {
            throw new ActivityConflictException(received.activity().id());
        }
        return seen.decided();
    }

    private Decided decide(Received received, Connection connection) throws SQLException {
        LiveRuleset live = rulesets.live();
        InputStore inputs = new InputStore(connection);
        String customer = inputs.customerKnownAs(received.customer());
        Judged judged = new Decider(live, connection, ReadingStore.Hold.NOTHING)
                .judge(received, customer, inputs.customer(customer));
        return Decided.first(received, live, judged, received.receivedAt());
    }
}
