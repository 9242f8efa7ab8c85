package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
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
import java.util.HexFormat;
import java.util.Optional;

/** Activities that were decided, with what their decisions depended on. */
final class PastStore {
    /** Keys are kept for ever, the rest as long as its partition. */
    private static final String COLUMNS =
            """
            k.id, k.digest, k.at, a.body, a.received_at, a.source, d.status, d.inputs, d.outcome
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
        String sql =
                """
                select %s
                from activity_key k
                left join activity a on a.at = k.at and a.id = k.id
                left join decision d on d.at = k.at and d.activity = k.id
                where k.id = ?
                """
                        .formatted(COLUMNS);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, activity);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String digest = HexFormat.of().formatHex(row.getBytes("digest"));
        String inputs = row.getString("inputs");
        String outcome = row.getString("outcome");
        if (inputs == null || outcome == null) {
            return new Gone(id, digest, "the decision itself");
        }
        String body = row.getString("body");
        return body == null
                ? new Gone(id, digest, "the body of the activity")
                : decision(row, digest, body, InputsCodec.read(inputs.getBytes(StandardCharsets.UTF_8)), outcome);
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
