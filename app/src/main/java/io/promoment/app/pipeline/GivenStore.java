package io.promoment.app.pipeline;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.customer.GivenAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was given, for any number of recipients at once; as it stands, or as it stood when an activity was decided. */
final class GivenStore {
    /** What had been given when an activity was decided: in earlier batches, or before it in its own. */
    private static final String GIVEN_THEN =
            """
            and (at < ? or id = any (?) or (at = ? and exists (
                select from activity cause
                where cause.at = action.at and cause.id = action.activity
                  and cause.customer = ? and cause.position < ?)))
            """;

    private final Connection connection;
    private final PastStore.@Nullable Decision then;

    GivenStore(Connection connection) {
        this(connection, null);
    }

    private GivenStore(Connection connection, PastStore.@Nullable Decision then) {
        this.connection = connection;
        this.then = then;
    }

    /** Reads nothing that was given after that decision. */
    static GivenStore asOf(Connection connection, PastStore.Decision then) {
        return new GivenStore(connection, then);
    }

    /** What was granted to a recipient for activities that occurred then, both ends included. */
    record GivenWanted(String recipient, Instant since, Instant until) {}

    /** By recipient, the latest first; of each at most so many. Recipients without any are left out. */
    Map<String, List<GivenAction>> given(List<GivenWanted> wanted, Duration ahead, int most) throws SQLException {
        String sql =
                """
                select found.recipient, found.id, found.kind, found.promotion, found.occurred_at, found.parameters
                from unnest(?, ?, ?) as wanted (recipient, since, until)
                cross join lateral (
                    select recipient, id, kind, promotion, occurred_at, parameters from action
                    where recipient = wanted.recipient and status = 'granted'
                      and occurred_at >= at_micros(wanted.since) and occurred_at <= at_micros(wanted.until)
                      and at >= at_micros(wanted.since - ?)
                      %s
                    order by at desc, id
                    limit ?) as found
                """
                        .formatted(then == null ? "" : GIVEN_THEN);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Columns columns = new Columns(connection, query)
                    .texts(wanted, GivenWanted::recipient)
                    .times(wanted, GivenWanted::since)
                    .times(wanted, GivenWanted::until)
                    .number(Times.micros(ahead));
            if (then != null) {
                columns.time(then.at())
                        .texts(then.inputs().given(), id -> id)
                        .time(then.at())
                        .text(then.inputs().customer())
                        .number(then.inputs().position());
            }
            columns.number(most);
            Map<String, List<GivenAction>> given = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    given.computeIfAbsent(row.getString("recipient"), recipient -> new ArrayList<>())
                            .add(action(row));
                }
            }
            return given;
        }
    }

    /** The actions of these ids; those that are not kept any more are left out. */
    Map<String, GivenAction> byId(List<String> ids) throws SQLException {
        Map<String, GivenAction> given = new HashMap<>();
        if (ids.isEmpty()) {
            return given;
        }
        String sql =
                """
                select id, kind, promotion, occurred_at, parameters from action where id = any (?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query).texts(ids, id -> id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    GivenAction action = action(row);
                    given.put(action.action(), action);
                }
            }
        }
        return given;
    }

    private static GivenAction action(ResultSet row) throws SQLException {
        byte[] parameters = row.getString("parameters").getBytes(StandardCharsets.UTF_8);
        return new GivenAction(
                row.getString("id"),
                row.getString("kind"),
                row.getString("promotion"),
                Times.get(row, "occurred_at"),
                Scalars.read(CanonicalJson.read(parameters)));
    }
}
