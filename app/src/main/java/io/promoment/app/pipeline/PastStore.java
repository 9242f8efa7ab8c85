package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.Activity;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.InputsCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Activities that were decided, with what their decisions depended on. */
final class PastStore {
    private static final Logger LOG = Logger.getLogger(PastStore.class);

    /** Keys are kept for ever, the rest as long as its partition. */
    private static final String OF_ACTIVITY =
            """
            select k.id, k.digest, k.at, a.body, a.received_at, a.source, d.status, d.inputs, d.outcome
            from activity_key k
            left join activity a on a.at = k.at and a.id = k.id
            left join decision d on d.at = k.at and d.activity = k.id
            where k.id = ?
            """;

    private static final String OF_PART =
            """
            select d.activity as id, k.digest, d.at, a.body, a.received_at, a.source, d.status, d.inputs, d.outcome
            from decision d
            left join activity a on a.at = d.at and a.id = d.activity and a.at >= ? and a.at <= ?
            left join activity_key k on k.id = d.activity
            where %s
            """;

    private static final String END_OF_PART =
            """
            select at, activity from (
                select d.at, d.activity from decision d
                where %s
                order by d.at, d.activity
                limit ?) as part
            order by at desc, activity desc
            limit 1
            """;

    private final Connection connection;

    PastStore(Connection connection) {
        this.connection = connection;
    }

    /** What there is of a decision. */
    sealed interface Found {
        String activity();

        /** Of the activity's content, in hexadecimal. */
        String digest();
    }

    /** @param missing as a sentence */
    record Gone(String activity, String digest, String missing) implements Found {}

    /** @param problem why it cannot be read, as a sentence */
    record Damaged(String activity, String digest, String problem) implements Found {}

    /**
     * All of it.
     *
     * @param at the time of its batch
     * @param outcome canonical JSON
     */
    record Decision(Received received, Instant at, DecisionStatus status, Inputs inputs, String outcome)
            implements Found {
        @Override
        public String activity() {
            return received.activity().id();
        }

        @Override
        public String digest() {
            return received.digest();
        }

        /** The customer as known then. */
        Before before() {
            return new Before(inputs.customer(), inputs.position() - 1, inputs.customerBefore(), null);
        }
    }

    /** Empty for one that never came. */
    Optional<Found> find(String activity) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_ACTIVITY)) {
            query.setString(1, activity);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    /** Where the next part of a range ends; empty at its end. */
    Optional<PastRange.Place> end(PastRange.Part part, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(END_OF_PART.formatted(part.conditions()))) {
            query.setInt(part.set(query, 1), most);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new PastRange.Place(Times.get(row, "at"), row.getString("activity")))
                        : Optional.empty();
            }
        }
    }

    /** All of a part, in no order. */
    List<Found> of(PastRange.Part part) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_PART.formatted(part.conditions()))) {
            Times.set(query, 1, part.first());
            Times.set(query, 2, part.last());
            part.set(query, 3);
            try (ResultSet row = query.executeQuery()) {
                List<Found> found = new ArrayList<>();
                while (row.next()) {
                    found.add(found(row));
                }
                return found;
            }
        }
    }

    /** How many there are, roughly: what the planner thinks. */
    long estimate(PastRange.Part part) throws SQLException {
        String sql = "explain (format json) select from decision d where " + part.conditions();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            part.set(query, 1);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                byte[] plan = row.getString(1).getBytes(StandardCharsets.UTF_8);
                return CanonicalJson.read(plan).at("/0/Plan/Plan Rows").asLong();
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        String id = row.getString("id");
        byte[] digest = row.getBytes("digest");
        String hexadecimal = digest == null ? "" : HexFormat.of().formatHex(digest);
        String inputs = row.getString("inputs");
        String outcome = row.getString("outcome");
        String body = row.getString("body");
        if (inputs == null || outcome == null) {
            return new Gone(id, hexadecimal, "the decision itself");
        }
        if (body == null) {
            return new Gone(id, hexadecimal, "the body of the activity");
        }
        try {
            Inputs read = InputsCodec.read(inputs.getBytes(StandardCharsets.UTF_8));
            return decision(row, hexadecimal, body, read, outcome);
        } catch (RuntimeException damaged) {
            LOG.debugf(damaged, "What is stored of the decision on activity %s cannot be read", id);
            return new Damaged(
                    id,
                    hexadecimal,
                    "What is stored of its inputs or its body cannot be read: " + damaged.getMessage());
        }
    }

    private static Decision decision(ResultSet row, String digest, String body, Inputs inputs, String outcome)
            throws SQLException {
        Activity activity = InputStore.stored(body);
        Received received = new Received(
                body,
                activity,
                digest,
                inputs.customer(),
                activity.alias(),
                Times.get(row, "received_at"),
                row.getString("source"));
        return new Decision(
                received, Times.get(row, "at"), DecisionStatus.of(row.getString("status")), inputs, outcome);
    }
}
