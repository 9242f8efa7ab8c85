package io.promoment.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables that hold what is known of customers, with their columns, as the schema says. */
final class Tables {
    private static final String COLUMNS =
            """
            select c.relname as tab, a.attname as col, format_type(a.atttypid, null) as type
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname !~ '^(promotion|ruleset|flyway|audit|numbers|retention)'
            order by c.relname, a.attnum
            """;

    private final Map<String, Map<String, String>> columns = new TreeMap<>();

    private Tables() {}

    static Tables of(Connection connection) throws SQLException {
        Tables tables = new Tables();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                tables.columns
                        .computeIfAbsent(row.getString("tab"), table -> new LinkedHashMap<>())
                        .put(row.getString("col"), row.getString("type"));
            }
        }
        return tables;
    }

    /**
     * For each table a statement that repeats the rows of customer 0 for the customers from 1 on: the same texts with other
     * ids of the same length.
     */
    List<String> copies(int customers) {
        List<String> statements = new ArrayList<>();
        columns.forEach((table, types) -> {
            String values = types.entrySet().stream()
                    .map(column -> copied("t." + column.getKey(), column.getValue()))
                    .collect(Collectors.joining(", "));
            statements.add("insert into %s (%s) select %s from %s t, generate_series(1, %d) n order by %s, n"
                    .formatted(
                            table,
                            String.join(", ", types.keySet()),
                            values,
                            table,
                            customers - 1,
                            types.containsKey("position") ? "t.position" : "t.ctid"));
        });
        return statements;
    }

    private static String copied(String column, String type) {
        if (!type.equals("text") && !type.equals("json")) {
            return column;
        }
        String copied = column + "::text";
        for (String mark : List.of("cust_load_", "seed00")) {
            copied = "replace(%s, '%s00000000', '%s' || lpad(n::text, 8, '0'))".formatted(copied, mark, mark);
        }
        return "regexp_replace(%s, '\\mact_.{8}', 'act_' || lpad(n::text, 8, '0'), 'g')::%s".formatted(copied, type);
    }

    /** The names, for copying from one database to another. */
    Map<String, String> columnLists() {
        Map<String, String> lists = new TreeMap<>();
        columns.forEach((table, types) -> lists.put(table, String.join(", ", types.keySet())));
        return lists;
    }
}
