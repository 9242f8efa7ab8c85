package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.core.decision.OutcomeCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Once (L1): the ids of activities, the second class of locks, in the order of the ids. */
final class KeyStore {
    private final Connection connection;

    KeyStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * What a batch is known by.
     *
     * @param number drawn after the customers were locked, so that the order of the numbers is every customer's order
     * @param at when, and the partition of all that is written
     * @param ruleset the number of the one in force
     */
    record Stamp(long number, Instant at, long ruleset) {}

    /** The ids that were not there before. */
    record Placed(Stamp stamp, Set<String> ids) {}

    /**
     * An activity that came before.
     *
     * @param decided null when that is no longer kept
     */
    record Seen(String digest, Instant at, @Nullable Decided decided) {
        /**
         * The first answer again.
         *
         * @throws ActivityConflictException when the content is another
         * @throws OutcomeNotKeptException when there is no answer any more
         */
        Decided again(Received received) {
            String activity = received.activity().id();
            if (!digest.equals(received.digest())) {
                throw new ActivityConflictException(activity);
            }
            if (decided == null) {
                throw new OutcomeNotKeptException(activity, at);
            }
            return decided.asReplayed(true);
        }
    }

    /**
     * Places the ids that are new; waits for a transaction that is placing one of them.
     *
     * @param turns each id once
     */
    Placed place(List<Turn> turns) throws SQLException {
        String sql =
                """
                with stamp as materialized (
                    select nextval('batch_no') as number, clock_timestamp() as at,
                           (select number from ruleset_live) as ruleset
                ), placed as (
                    insert into activity_key (id, digest, customer, at)
                    select key.id, key.digest, key.customer, stamp.at
                    from stamp, unnest(?, ?, ?) as key (id, digest, customer)
                    order by key.id
                    on conflict (id) do nothing
                    returning id
                )
                select number, at, ruleset, array (select id from placed) as placed from stamp
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns(connection, insert)
                    .texts(turns, Turn::id)
                    .bytes(turns, turn -> HexFormat.of()
                            .parseHex(turn.received().digest()))
                    .texts(turns, Turn::customer);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                Stamp stamp = new Stamp(row.getLong("number"), Times.get(row, "at"), row.getLong("ruleset"));
                String[] placed = (String[]) row.getArray("placed").getArray();
                return new Placed(stamp, Set.copyOf(Arrays.asList(placed)));
            }
        }
    }

    /** What was decided of those of these that came before. Keys stay when months are dropped. */
    Map<String, Seen> seen(Collection<String> ids) throws SQLException {
        Map<String, Seen> seen = new HashMap<>();
        if (ids.isEmpty()) {
            return seen;
        }
        String sql =
                """
                select k.id, k.digest, k.customer, k.at, a.type, a.position, a.occurred_at, a.received_at,
                       d.ruleset, r.digest as ruleset_digest, d.outcome
                from activity_key k
                left join decision d on d.at = k.at and d.activity = k.id
                left join activity a on a.at = k.at and a.id = k.id
                left join ruleset r on r.number = d.ruleset
                where k.id = any (?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query).texts(List.copyOf(ids), id -> id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    seen.put(row.getString("id"), seen(row));
                }
            }
        }
        return seen;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        Decided decided = row.getString("outcome") == null ? null : decided(row);
        return new Seen(HexFormat.of().formatHex(row.getBytes("digest")), Times.get(row, "at"), decided);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getString("id"),
                row.getString("type"),
                row.getString("customer"),
                row.getLong("position"),
                row.getLong("ruleset"),
                row.getString("ruleset_digest"),
                Times.get(row, "occurred_at"),
                Times.get(row, "received_at"),
                Times.get(row, "at"),
                OutcomeCodec.read(row.getString("outcome").getBytes(StandardCharsets.UTF_8)),
                true);
    }
}
