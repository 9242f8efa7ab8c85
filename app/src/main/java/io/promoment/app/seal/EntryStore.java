package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Leaf;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries of the log, for those who look. */
final class EntryStore {
    static final String LEAF =
            """
            select l.index, l.batch, l.at, l.kind, l.id, l.hash, l.digest from audit_leaf l
            """;

    private static final String OF_DECISION = LEAF
            + """
                    where l.at = (select k.at from activity_key k where k.id = ?) and l.id = ? and l.kind = 'd'
                    """;

    private final Connection connection;

    EntryStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * What a list shows.
     *
     * @param after the place of the last one shown before
     */
    record Wanted(
            @Nullable EntryKind kind, @Nullable Instant from, @Nullable Instant to, @Nullable After after, int most) {}

    /** A place in the list. */
    record After(Instant at, long index) {}

    Optional<Leaf> at(long index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LEAF + "where l.index = ?")) {
            query.setLong(1, index);
            return first(query);
        }
    }

    /** Of the decision on an activity. */
    Optional<Leaf> ofDecision(String activity, String decision) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_DECISION)) {
            query.setString(1, activity);
            query.setString(2, decision);
            return first(query);
        }
    }

    /** In their order. */
    List<Leaf> between(long from, long to) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(LEAF + "where l.index >= ? and l.index < ? order by l.index")) {
            query.setLong(1, from);
            query.setLong(2, to);
            return leaves(query);
        }
    }

    /** Whether the log says of any month that it was dropped. */
    boolean hasRetention() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select exists (select from audit_leaf where kind = 'x')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Optional<Leaf> first(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(leaf(row)) : Optional.empty();
        }
    }

    /** Newest first. */
    List<Leaf> list(Wanted wanted) throws SQLException {
        StringBuilder sql = new StringBuilder(LEAF).append("where l.index >= 0");
        List<Object> values = new ArrayList<>();
        if (wanted.kind() != null) {
            sql.append(" and l.kind = '").append(wanted.kind().code()).append("'"); // not a parameter: an index says it
        }
        if (wanted.from() != null) {
            sql.append(" and l.at >= ?");
            values.add(wanted.from().atOffset(ZoneOffset.UTC));
        }
        if (wanted.to() != null) {
            sql.append(" and l.at < ?");
            values.add(wanted.to().atOffset(ZoneOffset.UTC));
        }
        if (wanted.after() != null) {
            sql.append(" and l.at <= ? and (l.at, l.index) < (?, ?)"); // the first part is for the index by time
            OffsetDateTime at = wanted.after().at().atOffset(ZoneOffset.UTC);
            values.addAll(List.of(at, at, wanted.after().index()));
        }
        sql.append(" order by l.at desc, l.index desc limit ").append(wanted.most());
        try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int value = 0; value < values.size(); value++) {
                query.setObject(value + 1, values.get(value));
            }
            return leaves(query);
        }
    }

    private static List<Leaf> leaves(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            List<Leaf> leaves = new ArrayList<>();
            while (row.next()) {
                leaves.add(leaf(row));
            }
            return leaves;
        }
    }

    static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                new Entry(
                        row.getLong("index"),
                        row.getLong("batch"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        kind(row.getString("kind")),
                        row.getString("id"),
                        StoredHash.of(row.getBytes("digest"))),
                StoredHash.of(row.getBytes("hash")));
    }

    /** A kind that there is not becomes one that does not fit the entry's hash. */
    private static EntryKind kind(String code) {
        for (EntryKind kind : EntryKind.values()) {
            if (code.equals(String.valueOf(kind.code()))) {
                return kind;
            }
        }
        return EntryKind.ORIGIN;
    }
}
