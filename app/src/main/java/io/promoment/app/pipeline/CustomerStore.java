package io.promoment.app.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The locks on customers: the first class of locks a transaction takes, in the order of the keys. */
final class CustomerStore {
    private static final long NOT_REMEMBERED = -1;

    private final Connection connection;
    private final CustomerMemory memory;

    CustomerStore(Connection connection, CustomerMemory memory) {
        this.connection = connection;
        this.memory = memory;
    }

    /**
     * Locks the rows of these keys until the transaction ends, and those of the customers whose other names they are; makes
     * those that are missing. Keys that another transaction holds are left out.
     *
     * @param wait for those, as long as the transaction waits for any lock, instead of leaving them out at once
     */
    SortedMap<String, Name> lock(SortedSet<String> keys, boolean wait) throws SQLException {
        SortedMap<String, Name> locked = new TreeMap<>();
        if (wait) {
            SortedSet<String> all = new TreeSet<>(keys);
            all.addAll(new InputStore(connection).otherNames(keys).values());
            lockKnown(all, "", locked);
        } else {
            lockKnown(keys, "skip locked", locked);
        }
        SortedSet<String> missing = new TreeSet<>(keys);
        missing.removeAll(locked.keySet());
        if (!missing.isEmpty()) {
            create(missing, locked);
        }
        lockKnown(
                customersOf(locked),
                "skip locked",
                locked); // never waits: their keys may sort before those that are held
        return locked;
    }

    /** Of these keys, which are locked, those that others are names of. */
    Set<String> withNames(Set<String> keys) throws SQLException {
        Set<String> withNames = new TreeSet<>();
        if (keys.isEmpty()) {
            return withNames;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select distinct known_as from customer where known_as = any (?)")) {
            new Columns(connection, query).texts(List.copyOf(keys), key -> key);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    withNames.add(row.getString("known_as"));
                }
            }
        }
        return withNames;
    }

    private static SortedSet<String> customersOf(Map<String, Name> locked) {
        SortedSet<String> customers = new TreeSet<>();
        for (Name name : locked.values()) {
            String customer = name.knownAs();
            if (customer != null && !locked.containsKey(customer)) {
                customers.add(customer);
            }
        }
        return customers;
    }

    /** The fold is read with the lock, of the row as it is locked, and only where it is not remembered. */
    private void lockKnown(SortedSet<String> keys, String others, Map<String, Name> locked) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        String sql =
                """
                select customer.id, customer.position, customer.known_as,
                       case when customer.position <> asked.remembered then fold end as fold
                from unnest(?, ?) as asked (id, remembered)
                join customer on customer.id = asked.id
                order by customer.id
                for update of customer %s
                """
                        .formatted(others);
        List<String> sorted = List.copyOf(keys);
        Map<String, Before> remembered = memory.of(keys);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            new Columns(connection, query).texts(sorted, key -> key).longs(sorted, key -> {
                Before before = remembered.get(key);
                return before == null ? NOT_REMEMBERED : before.position();
            });
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    Before stored = stored(row, remembered.get(id));
                    locked.put(id, new Name(stored, row.getString("known_as"), false));
                }
            }
        }
    }

    /** What is remembered, where the customer is still at that position; else what is stored, with what is remembered of the history. */
    private static Before stored(ResultSet row, @Nullable Before remembered) throws SQLException {
        if (remembered == null) {
            return InputStore.before(row);
        }
        if (remembered.position() == row.getLong("position")) {
            return remembered;
        }
        Earlier earlier = remembered.earlier();
        return earlier == null ? InputStore.before(row) : InputStore.before(row).with(earlier);
    }

    /** Waits for a transaction that makes the same row; what that one made stays with it, for this time. */
    private void create(SortedSet<String> keys, Map<String, Name> locked) throws SQLException {
        String sql =
                """
                insert into customer (id, position, fold)
                select id, 0, '{}' from unnest(?) as missing (id) order by id
                on conflict (id) do nothing
                returning id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            new Columns(connection, insert).texts(List.copyOf(keys), key -> key);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    locked.put(id, new Name(Before.unknown(id), null, true));
                }
            }
        }
    }

    /**
     * Writes who is another name of whom, and takes back the rows that were made for nothing.
     *
     * @param decided the customers that activities were placed for
     */
    void writeNames(Map<String, Name> locked, Set<String> decided) throws SQLException {
        List<Name> renamed = new ArrayList<>();
        List<Name> unused = new ArrayList<>();
        for (Name name : locked.values()) {
            if (name.isRenamed()) {
                renamed.add(name);
            } else if (name.isCreated() && !decided.contains(name.key())) {
                unused.add(name);
            }
        }
        if (!renamed.isEmpty()) {
            rename(renamed);
        }
        if (!unused.isEmpty()) {
            delete(unused);
        }
    }

    private void rename(List<Name> names) throws SQLException {
        String sql =
                """
                update customer set known_as = name.customer from unnest(?, ?) as name (id, customer)
                where customer.id = name.id
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            new Columns(connection, update).texts(names, Name::key).texts(names, Name::knownAs);
            update.executeUpdate();
        }
    }

    private void delete(List<Name> names) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from customer where id = any (?)")) {
            new Columns(connection, delete).texts(names, Name::key);
            delete.executeUpdate();
        }
    }
}
