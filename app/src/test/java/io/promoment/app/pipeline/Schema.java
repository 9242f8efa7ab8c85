package io.promoment.app.pipeline;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** An empty database of one's own beside the service's, with the same ruleset in force: the same ids may be posted to it. */
public final class Schema {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private Schema() {}

    public static DataSource fresh(String name, DataSource real) throws SQLException, IOException {
        Database database = new Database(real);
        database.execute("drop schema if exists " + name + " cascade");
        database.execute("create schema " + name);
        DataSource schema = in(name, real);
        for (String script : database.texts(
                "select script from flyway_schema_history where script is not null order by installed_rank")) {
            new Database(schema).execute(Files.readString(RESOURCES.resolve(script)));
        }
        new Database(schema)
                .execute(
                        """
                        insert into ruleset select r.* from public.ruleset r join public.ruleset_live l on l.number = r.number;
                        insert into ruleset_live select * from public.ruleset_live
                        """);
        return schema;
    }

    private static DataSource in(String name, DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                Schema.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Object result = method.invoke(real, arguments);
                    return result instanceof Connection connection ? in(name, connection) : result;
                });
    }

    private static Connection in(String name, Connection real) throws SQLException {
        execute("set search_path to " + name, real);
        return (Connection) Proxy.newProxyInstance(
                Schema.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!real.getAutoCommit()) {
                            real.rollback();
                            real.setAutoCommit(true);
                        }
                        execute("reset search_path", real);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
