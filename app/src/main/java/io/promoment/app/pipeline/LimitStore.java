package io.promoment.app.pipeline;

import io.promoment.rules.limit.Readings.Grant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and takes from limits and budgets: the last class of locks, in the order of the keys. */
final class LimitStore {
    private final Connection connection;

    LimitStore(Connection connection) {
        this.connection = connection;
    }

    /** The grants of a sliding limit between two moments, both not included. */
    record WindowWanted(String key, Instant from, Instant to) {}

    /** @param cap what {@code used} may become */
    record Taking(String key, long amount, long cap) {}

    /**
     * Keeps these counters as they are for everybody else until the transaction ends, for one that lost a race for them.
     * Missing ones are made: a row that is not there cannot be locked.
     */
    void hold(Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(keys);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into counter (key, used, cap) select key, 0, 0 from unnest(?) as missing (key) order by key
                on conflict (key) do nothing
                """)) {
            new Columns(connection, insert).texts(all, key -> key);
            insert.executeUpdate();
        }
        try (PreparedStatement lock = connection.prepareStatement(
                """
                select counter.key from unnest(?) as held (key) join counter on counter.key = held.key
                order by counter.key
                for update of counter
                """)) {
            new Columns(connection, lock).texts(all, key -> key);
            lock.execute();
        }
    }

    /** What was used of these; a counter that nobody used is left out. */
    Map<String, Long> used(Collection<String> keys) throws SQLException {
        Map<String, Long> used = new HashMap<>();
        if (keys.isEmpty()) {
            return used;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select key, used from counter where key = any (?)")) {
            new Columns(connection, query).texts(List.copyOf(keys), key -> key);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    used.put(row.getString("key"), row.getLong("used"));
                }
            }
        }
        return used;
    }

    Map<WindowWanted, List<Grant>> grants(Collection<WindowWanted> windows) throws SQLException {
        Map<WindowWanted, List<Grant>> grants = new HashMap<>();
        if (windows.isEmpty()) {
            return grants;
        }
        List<WindowWanted> wanted = List.copyOf(windows);
        String sql =
                """
                select wanted.place, limit_grant.occurred_at, limit_grant.amount
                from unnest(?, ?, ?) with ordinality as wanted (key, start, finish, place)
                join limit_grant on limit_grant.key = wanted.key
                    and occurred_at > at_micros(wanted.start) and occurred_at < at_micros(wanted.finish)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query)
                    .texts(wanted, WindowWanted::key)
                    .times(wanted, WindowWanted::from)
                    .times(wanted, WindowWanted::to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    WindowWanted window = wanted.get(row.getInt("place") - 1);
                    grants.computeIfAbsent(window, none -> new ArrayList<>())
                            .add(new Grant(Times.get(row, "occurred_at"), row.getLong("amount")));
                }
            }
        }
        return grants;
    }

    /**
     * Takes from the counters. The last statement of a transaction: from here on everybody else who wants one of them waits.
     *
     * @return the keys of those that had less left than was read; with any of them, this transaction must not be committed
     */
    Set<String> take(Collection<Taking> takings) throws SQLException {
        Set<String> refused = new HashSet<>();
        if (takings.isEmpty()) {
            return refused;
        }
        List<Taking> all = List.copyOf(takings);
        all.forEach(taking -> refused.add(taking.key()));
        String sql =
                """
                insert into counter (key, used, cap)
                select key, amount, cap from unnest(?, ?, ?) as taken (key, amount, cap) order by key
                on conflict (key) do update set used = counter.used + excluded.used, cap = excluded.cap
                where counter.used + excluded.used <= excluded.cap
                returning key
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            new Columns(connection, upsert)
                    .texts(all, Taking::key)
                    .longs(all, Taking::amount)
                    .longs(all, Taking::cap);
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    refused.remove(row.getString("key"));
                }
            }
        }
        return refused;
    }
}
