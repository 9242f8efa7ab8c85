package io.promoment.app.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** The real database behind a line that breaks once: after a commit was sent and before its answer came. */
final class LostCommits {
    private LostCommits() {}

    static DataSource once(DataSource real) {
        return onceAt("commit", real);
    }

    /** @param call of the connection, after which the line breaks */
    static DataSource onceAt(String call, DataSource real) {
        AtomicBoolean lost = new AtomicBoolean();
        return proxy(
                DataSource.class,
                real,
                (name, result) -> name.equals("getConnection")
                        ? proxy(Connection.class, (Connection) result, (called, answer) -> {
                            if (called.equals(call) && lost.compareAndSet(false, true)) {
                                throw new SQLException("the line broke", "08006");
                            }
                            return answer;
                        })
                        : result);
    }

    private interface After {
        Object call(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.call(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
