package io.promoment.app.pipeline;

import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Reservation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and takes from limits and budgets. */
final class ReadingStore {
    private final Connection connection;

    ReadingStore(Connection connection) {
        this.connection = connection;
    }

    /** How sure a reading is. */
    enum Hold {
        /** What was committed last; may be outdated at once. */
        NOTHING,
        /** Sliding limits stay as read until the transaction ends: they are not checked again when they are taken from. */
        WINDOWS,
        /** All stays as read. For a transaction that lost a race for a counter. */
        ALL
    }

    Readings read(List<Demand> demands, Instant occurredAt, Hold hold) throws SQLException {
        SortedMap<String, Demand.WindowDemand> windows = new TreeMap<>();
        SortedMap<String, String> counters = new TreeMap<>();
        for (Demand demand : demands) {
            if (demand instanceof Demand.WindowDemand window) {
                windows.put(demand.key(), window);
            } else {
                counters.put(StorableText.of(demand.key()), demand.key());
            }
        }
        if (hold != Hold.NOTHING && !windows.isEmpty()) {
            holdWindows(windows.keySet().stream().map(StorableText::of).toList());
        }
        return new Readings(counters(counters, hold == Hold.ALL), windows(windows, occurredAt));
    }

    /** A window is many rows, and the one that is missing cannot be locked: hence a lock on its name. */
    private void holdWindows(List<String> keys) throws SQLException {
        String sql =
                """
                select pg_advisory_xact_lock(name)
                from (select distinct hashtextextended(key, 0) as name from unnest(?) key order by name) names
                """;
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setArray(1, connection.createArrayOf("text", keys.toArray()));
            lock.execute();
        }
    }

    private SortedMap<String, Long> counters(Map<String, String> keys, boolean hold) throws SQLException {
        SortedMap<String, Long> used = new TreeMap<>();
        if (keys.isEmpty()) {
            return used;
        }
        String sql =
                """
                select key, used from counter where key = any (?) order by key
                """;
        try (PreparedStatement query = connection.prepareStatement(hold ? sql + "for update" : sql)) {
            query.setArray(1, connection.createArrayOf("text", keys.keySet().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String key = keys.get(row.getString("key"));
                    if (key != null) {
                        used.put(key, row.getLong("used"));
                    }
                }
            }
        }
        return used;
    }

    private SortedMap<String, List<Readings.Grant>> windows(
            SortedMap<String, Demand.WindowDemand> demands, Instant occurredAt) throws SQLException {
        SortedMap<String, List<Readings.Grant>> windows = new TreeMap<>();
        String sql =
                """
                select occurred_at, amount from limit_grant where key = ? and occurred_at > ? and occurred_at < ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (Demand.WindowDemand demand : demands.values()) {
                query.setString(1, StorableText.of(demand.key()));
                Times.set(query, 2, demand.span().before(occurredAt));
                Times.set(query, 3, demand.span().after(occurredAt));
                windows.put(demand.key(), grants(query));
            }
        }
        return windows;
    }

    private static List<Readings.Grant> grants(PreparedStatement query) throws SQLException {
        List<Readings.Grant> grants = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                grants.add(new Readings.Grant(Times.get(row, "occurred_at"), row.getLong("amount")));
            }
        }
        return grants;
    }

    void takeFromWindows(String activity, List<Reservation> reservations) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into limit_grant values (?, ?, ?, ?, ?)")) {
            for (Reservation reservation : reservations) {
                Reservation.Window window = reservation.window();
                if (window != null) {
                    insert.setString(1, StorableText.of(reservation.key()));
                    Times.set(insert, 2, window.at());
                    insert.setString(3, activity);
                    insert.setInt(4, window.ordinal());
                    insert.setLong(5, reservation.amount());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /**
     * Takes from the counters, in the order of their keys. The last statement of a transaction: from here on everybody else
     * who wants one of them waits.
     *
     * @return false when one of them had less left than was read; then this transaction must not be committed
     */
    boolean takeFromCounters(List<Reservation> reservations) throws SQLException {
        List<Reservation> counters =
                reservations.stream().filter(taken -> taken.window() == null).toList();
        if (counters.isEmpty()) {
            return true;
        }
        String sql =
                """
                insert into counter (key, used, cap)
                select * from unnest(?, ?, ?) taken (key, used, cap) order by key
                on conflict (key) do update set used = counter.used + excluded.used, cap = excluded.cap
                where counter.used + excluded.used <= excluded.cap
                returning key
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setArray(
                    1,
                    array(
                            "text",
                            counters.stream().map(c -> StorableText.of(c.key())).toArray()));
            upsert.setArray(
                    2,
                    array("bigint", counters.stream().map(Reservation::amount).toArray()));
            upsert.setArray(
                    3, array("bigint", counters.stream().map(Reservation::cap).toArray()));
            try (ResultSet row = upsert.executeQuery()) {
                int taken = 0;
                while (row.next()) {
                    taken++;
                }
                return taken == counters.size();
            }
        }
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
