package io.promoment.app.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time since the log began, a stretch of so many entries at a time; the last one has no end. */
final class Stretches {
    /** Entries in a stretch, roughly. */
    private static final int ENTRIES = 20_000;

    private static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String NEXT =
            """
            select at from audit_leaf where at > ? order by at offset ? limit 1
            """;

    private final Connection connection;
    private final Instant since;

    Stretches(Connection connection, Instant since) {
        this.connection = connection;
        this.since = since;
    }

    interface Stretch {
        void check(OffsetDateTime from, OffsetDateTime end) throws SQLException;
    }

    /** Each in a transaction of its own. */
    void each(Planning planning, Stretch stretch) throws SQLException {
        @Nullable OffsetDateTime from = since.atOffset(ZoneOffset.UTC);
        while (from != null) {
            OffsetDateTime begin = from;
            OffsetDateTime next = next(begin);
            planning.check(connection, () -> stretch.check(begin, next == null ? END : next));
            from = next;
        }
    }

    private @Nullable OffsetDateTime next(OffsetDateTime from) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setObject(1, from);
            query.setInt(2, ENTRIES);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            }
        }
    }
}
