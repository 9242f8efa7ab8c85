package io.promoment.app.pipeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of a stretch of time.
 *
 * @param from decided then or later
 * @param to decided before
 * @param promotion one that fired; null for all
 * @param customer by any name; null for all
 */
public record PastRange(Instant from, Instant to, @Nullable String promotion, @Nullable String customer) {
    private static final String BETWEEN =
            """
            d.at >= ? and d.at <= ? and d.at < ? and (d.at, d.activity) > (?, ?)""";

    private static final String UP_TO = """
             and (d.at, d.activity) <= (?, ?)""";

    private static final String FIRED =
            """
             and exists (select from firing f where f.at = d.at and f.activity = d.activity and f.promotion = ?)""";

    private static final String OF_CUSTOMER =
            """
             and d.customer = coalesce((select n.known_as from customer n where n.id = ?), ?)""";

    /** Decisions are ordered by their time and the id of the activity. */
    record Place(Instant at, String activity) {}

    /** Before all of it. */
    Place start() {
        return new Place(from, "");
    }

    /** @param end included; null for all there is */
    Part part(Place after, @Nullable Place end) {
        return new Part(this, after, end);
    }

    /** What lies between two places. */
    record Part(PastRange range, Place after, @Nullable Place end) {
        Instant first() {
            return after.at();
        }

        Instant last() {
            return end == null ? range.to() : end.at();
        }

        /** On {@code decision d}; {@link #set} sets their parameters. */
        String conditions() {
            return BETWEEN
                    + (end == null ? "" : UP_TO)
                    + (range.promotion() == null ? "" : FIRED)
                    + (range.customer() == null ? "" : OF_CUSTOMER);
        }

        /** The next free column. */
        int set(PreparedStatement statement, int first) throws SQLException {
            int column = first;
            Times.set(statement, column++, first());
            Times.set(statement, column++, last());
            Times.set(statement, column++, range.to());
            column = set(statement, column, after);
            if (end != null) {
                column = set(statement, column, end);
            }
            if (range.promotion() != null) {
                statement.setString(column++, range.promotion());
            }
            if (range.customer() != null) {
                statement.setString(column++, range.customer());
                statement.setString(column++, range.customer());
            }
            return column;
        }

        private static int set(PreparedStatement statement, int column, Place place) throws SQLException {
            Times.set(statement, column, place.at());
            statement.setString(column + 1, place.activity());
            return column + 2;
        }
    }
}
