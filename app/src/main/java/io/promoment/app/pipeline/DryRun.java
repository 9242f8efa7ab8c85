package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        String id = received.activity().id();
        try (Connection connection = database.getConnection()) {
            KeyStore.Seen seen = new KeyStore(connection).seen(List.of(id)).get(id);
            return seen == null ? decide(received, connection) : seen.again(received);
        } catch (SQLException e) {
            throw new PipelineUnavailableException("The database does not answer: send the activity again", e);
        }
    }

    private Decided decide(Received received, Connection connection) throws SQLException {
        LiveRuleset live = rulesets.live();
        Before before = before(received, new InputStore(connection));
        Turn turn = new Turn(received, Mode.DECIDE, before.id());
        Map<String, Before> customers = new HashMap<>(Map.of(before.id(), before));
        Judged judged =
                new Decider(live, connection, customers).judge(List.of(turn)).get(0);
        return Decided.first(judged, live, received.receivedAt());
    }

    /** As {@link Names} would say: who is new under one key and known under the other is the one who is known. */
    static Before before(Received received, InputStore store) throws SQLException {
        Before before = store.customer(received.customer());
        String alias = received.alias();
        if (before.position() > 0 || alias == null) {
            return before;
        }
        Before other = store.customer(alias);
        return other.position() > 0 && other.id().equals(alias) ? other : before;
    }
}
