package io.promoment.app.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** The real database, where once something else happens between two statements of a transaction. */
final class Interruption {
    private Interruption() {}

    /** @param text of the statement before which it happens */
    static DataSource before(String text, DataSource real, Runnable other) {
        AtomicBoolean happened = new AtomicBoolean();
        return proxy(DataSource.class, real, (method, arguments) -> {}, connection -> {
            return proxy(
                    Connection.class,
                    (Connection) connection,
                    (method, arguments) -> {
                        if (method.equals("prepareStatement")
                                && arguments[0].toString().contains(text)
                                && happened.compareAndSet(false, true)) {
                            other.run();
                        }
                    },
                    result -> result);
        });
    }

    private interface Before {
        void call(String method, Object[] arguments);
    }

    private interface Wrap {
        Object result(Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Before before, Wrap wrap) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    before.call(method.getName(), arguments);
                    try {
                        Object result = method.invoke(real, arguments);
                        return method.getReturnType() == Connection.class ? wrap.result(result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
