package io.promoment.app.pipeline;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Profile;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a decision depends on. Takes no lock: a dry run reads with it too. */
final class InputStore {
    private final Connection connection;

    InputStore(Connection connection) {
        this.connection = connection;
    }

    /** A customer before the activity: the position of the one before, 0 when there is none. */
    record Before(long position, Customer customer) {
        static Before unknown(String id) {
            return new Before(0, Customer.unknown(id));
        }

        static Before read(String id, ResultSet row) throws SQLException {
            long position = row.getLong("position");
            return position == 0
                    ? unknown(id)
                    : new Before(
                            position,
                            CustomerCodec.read(id, row.getString("fold").getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The customer that the key stands for: itself, unless it was recorded as an alias. */
    String customerKnownAs(String key) throws SQLException {
        if (!key.startsWith(Profile.SOURCE_PREFIX)) {
            return key;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select customer from customer_alias where alias = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : key;
            }
        }
    }

    Before customer(String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select position, fold from customer where id = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Before.read(id, row) : Before.unknown(id);
            }
        }
    }

    /** The customer's latest activities within the range, one more than the range allows when there are more. */
    List<Past> history(String customer, HistoryRange range) throws SQLException {
        String sql =
                """
                select position, body from activity
                where customer = ? and (? or type = any (?)) and position <= ?
                  and occurred_at >= ? and occurred_at <= ? and at >= ?
                order by position desc
                limit ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer);
            query.setBoolean(2, range.allTypes());
            query.setArray(3, connection.createArrayOf("text", range.types().toArray()));
            query.setLong(4, range.lastPosition());
            Times.set(query, 5, range.span().since());
            Times.set(query, 6, range.span().until());
            Times.set(query, 7, range.span().writtenSince());
            query.setInt(8, range.span().maximum() + 1);
            try (ResultSet row = query.executeQuery()) {
                return pasts(row);
            }
        }
    }

    /** The activities at these positions of the customer. */
    List<Past> history(String customer, List<Long> positions) throws SQLException {
        String sql =
                """
                select position, body from activity where customer = ? and position = any (?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer);
            query.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            try (ResultSet row = query.executeQuery()) {
                return pasts(row);
            }
        }
    }

    private static List<Past> pasts(ResultSet row) throws SQLException {
        List<Past> history = new ArrayList<>();
        while (row.next()) {
            history.add(new Past(row.getLong("position"), stored(row.getString("body"))));
        }
        return history;
    }

    static Activity stored(String body) {
        try {
            return ActivityCodec.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidActivityException e) {
            throw new IllegalStateException("A stored activity cannot be read any more", e);
        }
    }

    /** What was granted to the customer within the range, one more than the range allows when there is more. */
    List<GivenAction> given(String customer, InputSpan span) throws SQLException {
        String sql =
                """
                select id, kind, promotion, occurred_at, parameters from action
                where recipient = ? and status = 'granted' and occurred_at >= ? and occurred_at <= ? and at >= ?
                order by at desc, id
                limit ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer);
            Times.set(query, 2, span.since());
            Times.set(query, 3, span.until());
            Times.set(query, 4, span.writtenSince());
            query.setInt(5, span.maximum() + 1);
            try (ResultSet row = query.executeQuery()) {
                return actions(row);
            }
        }
    }

    /** The actions of these ids. */
    List<GivenAction> given(List<String> ids) throws SQLException {
        String sql =
                """
                select id, kind, promotion, occurred_at, parameters from action where id = any (?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                return actions(row);
            }
        }
    }

    private static List<GivenAction> actions(ResultSet row) throws SQLException {
        List<GivenAction> given = new ArrayList<>();
        while (row.next()) {
            byte[] parameters = row.getString("parameters").getBytes(StandardCharsets.UTF_8);
            given.add(new GivenAction(
                    row.getString("id"),
                    row.getString("kind"),
                    row.getString("promotion"),
                    Times.get(row, "occurred_at"),
                    Scalars.read(CanonicalJson.read(parameters))));
        }
        return given;
    }
}
