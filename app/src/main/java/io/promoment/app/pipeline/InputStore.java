package io.promoment.app.pipeline;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.customer.Past;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads customers and their histories, for any number at once. Takes no lock: a dry run reads with it too. */
final class InputStore {
    private final Connection connection;

    InputStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * The activities of a customer that are wanted.
     *
     * @param after position, not included
     * @param upTo position, included
     * @param since time of occurrence, included
     * @param until time of occurrence, included
     */
    record HistoryWanted(String customer, long after, long upTo, Instant since, Instant until) {}

    /** What was found of a customer, with the length of the texts. */
    static final class HistoryFound {
        static final HistoryFound NOTHING = new HistoryFound();

        private final List<Past> activities = new ArrayList<>();
        private int length;

        List<Past> activities() {
            return activities;
        }

        int length() {
            return length;
        }

        private void add(long position, String body) {
            activities.add(new Past(position, stored(body)));
            length += body.length();
        }
    }

    /** A customer as committed last, by any name; a name that nobody has is a customer never seen before. */
    Before customer(String name) throws SQLException {
        String sql =
                """
                select id, position, fold from customer
                where id = coalesce((select known_as from customer where id = ?), ?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            query.setString(2, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? before(row) : Before.unknown(name);
            }
        }
    }

    static Before before(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long position = row.getLong("position");
        return position == 0
                ? Before.unknown(id)
                : new Before(
                        id,
                        position,
                        CustomerCodec.read(id, row.getString("fold").getBytes(StandardCharsets.UTF_8)),
                        null);
    }

    /** Of these names, those that are other names of a customer, with that customer. */
    Map<String, String> otherNames(Set<String> names) throws SQLException {
        Map<String, String> known = new HashMap<>();
        if (names.isEmpty()) {
            return known;
        }
        String sql =
                """
                select id, known_as from customer where id = any (?) and known_as is not null
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query).texts(List.copyOf(names), StorableText::of);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString("id"), row.getString("known_as"));
                }
            }
        }
        return known;
    }

    /**
     * By customer, the latest first; of each at most so many. Customers without any are left out.
     *
     * @param ahead how far the clock of a sender may be ahead: no batch is written longer before what it holds occurred
     */
    Map<String, HistoryFound> histories(Scope scope, List<HistoryWanted> wanted, Duration ahead, int most)
            throws SQLException {
        String sql =
                """
                select found.customer, found.position, found.body
                from unnest(?, ?, ?, ?, ?) as wanted (customer, after, up_to, since, until)
                cross join lateral (
                    select customer, position, body from activity
                    where customer = wanted.customer and position > wanted.after and position <= wanted.up_to
                      and (? or type = any (?))
                      and occurred_at >= at_micros(wanted.since) and occurred_at <= at_micros(wanted.until)
                      and at >= at_micros(wanted.since - ?)
                    order by position desc
                    limit ?) as found
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query)
                    .texts(wanted, HistoryWanted::customer)
                    .longs(wanted, HistoryWanted::after)
                    .longs(wanted, HistoryWanted::upTo)
                    .times(wanted, HistoryWanted::since)
                    .times(wanted, HistoryWanted::until)
                    .flag(scope.allTypes())
                    .texts(List.copyOf(scope.types()), type -> type)
                    .number(Times.micros(ahead))
                    .number(most);
            Map<String, HistoryFound> found = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("customer"), customer -> new HistoryFound())
                            .add(row.getLong("position"), row.getString("body"));
                }
            }
            return found;
        }
    }

    /** Where an activity stands among its customer's. */
    record PastPlace(String customer, long position) implements Comparable<PastPlace> {
        private static final Comparator<PastPlace> ORDER =
                Comparator.comparing(PastPlace::customer).thenComparing(PastPlace::position);

        @Override
        public int compareTo(PastPlace other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param length of its text */
    record Stored(Past past, int length) {}

    /** The activities at these places; those that are not kept any more are left out. */
    Map<PastPlace, Stored> activities(List<PastPlace> places) throws SQLException {
        Map<PastPlace, Stored> activities = new HashMap<>();
        if (places.isEmpty()) {
            return activities;
        }
        String sql =
                """
                select wanted.place, activity.body
                from unnest(?, ?) with ordinality as wanted (customer, position, place)
                join activity on activity.customer = wanted.customer and activity.position = wanted.position
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query).texts(places, PastPlace::customer).longs(places, PastPlace::position);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PastPlace place = places.get(row.getInt("place") - 1);
                    String body = row.getString("body");
                    if (body != null) {
                        activities.put(place, new Stored(new Past(place.position(), stored(body)), body.length()));
                    }
                }
            }
        }
        return activities;
    }

    static Activity stored(String body) {
        try {
            return ActivityCodec.read(body.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidActivityException e) {
            throw new IllegalStateException("A stored activity cannot be read any more", e);
        }
    }
}
