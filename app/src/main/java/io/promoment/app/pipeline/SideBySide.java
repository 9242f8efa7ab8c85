package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Decides one activity under several rulesets, all of which see the same: reads without a lock, writes nothing. */
final class SideBySide {
    private final DataSource database;

    SideBySide(DataSource database) {
        this.database = database;
    }

    /** One decision for each ruleset, in order. */
    List<Decided> decide(Subject subject, List<LiveRuleset> rulesets) {
        try {
            return Snapshot.of(database, connection -> decide(subject, rulesets, connection));
        } catch (SQLException e) {
            throw new PipelineUnavailableException("The database does not answer: try it again", e);
        }
    }

    private static List<Decided> decide(Subject subject, List<LiveRuleset> rulesets, Connection connection)
            throws SQLException {
        Readings readings = readings(subject, connection);
        List<Decided> decided = new ArrayList<>();
        for (LiveRuleset ruleset : rulesets) {
            Map<String, Before> customers =
                    new HashMap<>(Map.of(readings.before().id(), readings.before()));
            Turn turn =
                    new Turn(readings.received(), Mode.DECIDE, readings.before().id(), readings.names());
            Judged judged = new Decider(
                            ruleset, new InputStore(connection), readings.given(), readings.limits(), customers)
                    .judge(List.of(turn))
                    .get(0);
            decided.add(Decided.first(judged, ruleset, readings.received().receivedAt()));
        }
        return decided;
    }

    /** Where the decisions read. */
    private record Readings(
            Received received,
            Before before,
            Map<String, String> names,
            Connection connection,
            PastStore.@Nullable Decision then) {
        GivenStore given() {
            return then == null ? new GivenStore(connection) : GivenStore.asOf(connection, then);
        }

        /** Taken from by each decision on its own. */
        BatchReadings limits() {
            LimitStore store = new LimitStore(connection);
            return then == null
                    ? new BatchReadings(store)
                    : new BatchReadings(store, RecordedReadings.of(then.inputs()));
        }
    }

    private static Readings readings(Subject subject, Connection connection) throws SQLException {
        PastStore store = new PastStore(connection);
        if (subject instanceof Subject.Past past) {
            return past(
                    store.find(past.activity()).orElseThrow(() -> new UnknownActivityException(past.activity())),
                    connection);
        }
        Received received = ((Subject.Posted) subject).received();
        String id = received.activity().id();
        Optional<PastStore.Found> known = store.find(id);
        if (known.isEmpty()) {
            Before before = DryRun.before(received, new InputStore(connection));
            return new Readings(received, before, Map.of(), connection, null);
        }
        if (!known.get().digest().equals(received.digest())) {
            throw new ActivityConflictException(id);
        }
        return past(known.get(), connection);
    }

    private static Readings past(PastStore.Found found, Connection connection) {
        if (!(found instanceof PastStore.Decision then)) {
            throw new UnknownActivityException(found.activity());
        }
        return new Readings(then.received(), then.before(), then.inputs().names(), connection, then);
    }
}
