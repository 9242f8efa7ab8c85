package io.promoment.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What the service wrote for one order, so that the floor writes texts of the very same length. */
record Sample(Map<String, String> texts) {
    private static final String LATEST =
            """
            select a.body, d.inputs, d.outcome, c.fold, f.promotion, f.rule, x.kind, x.parameters, x.id as action, k.key as counter
            from activity a
            join decision d on d.at = a.at and d.activity = a.id
            join customer c on c.id = a.customer
            join firing f on f.at = a.at and f.activity = a.id
            join action x on x.at = a.at and x.activity = a.id
            join counter k on k.key like '%' || a.customer || '%' and k.used > 0
            where a.customer = 'cust_load_00000000'
            order by a.position desc
            limit 1
            """;

    static Sample read(Connection service) throws SQLException {
        try (Statement statement = service.createStatement();
                ResultSet row = statement.executeQuery(LATEST)) {
            if (!row.next()) {
                throw new SQLException("The first customer has no order that was given something");
            }
            Map<String, String> texts = new TreeMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                texts.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
            return new Sample(texts);
        }
    }
}
