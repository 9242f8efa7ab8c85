package io.promoment.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prepared statement whose parameters have names: {@code :body}. One may stand in it more than once. */
final class Named {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    private final PreparedStatement statement;
    private final List<String> names = new ArrayList<>();

    Named(Connection connection, String sql) throws SQLException {
        Matcher parameters = PARAMETER.matcher(sql);
        while (parameters.find()) {
            names.add(parameters.group(1));
        }
        this.statement = connection.prepareStatement(parameters.replaceAll("?"));
    }

    /** Executes; the results can be read from what is given. */
    PreparedStatement execute(Map<String, ?> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.get(names.get(i)));
        }
        statement.execute();
        return statement;
    }
}
