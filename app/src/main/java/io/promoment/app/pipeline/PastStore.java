package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.core.activity.Activity;
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
    private final Connection connection;

    PastStore(Connection connection) {
        this.connection = connection;
    }

    /** @param at the time of its batch */
    record Decision(Received received, Instant at, Inputs inputs) {
        /** The customer as known then. */
        Before before() {
            return new Before(inputs.customer(), inputs.position() - 1, inputs.customerBefore(), null);
        }
    }

    Optional<Decision> find(String activity) throws SQLException {
        String sql =
                """
                select k.digest, k.at, a.body, a.received_at, a.source, d.inputs
                from activity_key k
                join activity a on a.at = k.at and a.id = k.id
                join decision d on d.at = k.at and d.activity = k.id
                where k.id = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, activity);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(decision(row)) : Optional.empty();
            }
        }
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String body = row.getString("body");
        Activity activity = InputStore.stored(body);
        Inputs inputs = InputsCodec.read(row.getString("inputs").getBytes(StandardCharsets.UTF_8));
        Received received = new Received(
                body,
                activity,
                HexFormat.of().formatHex(row.getBytes("digest")),
                inputs.customer(),
                activity.alias(),
                Times.get(row, "received_at"),
                row.getString("source"));
        return new Decision(received, Times.get(row, "at"), inputs);
    }
}
