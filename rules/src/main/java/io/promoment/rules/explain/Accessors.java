package io.promoment.rules.explain;

import io.promoment.rules.language.Step;
import io.promoment.rules.language.ValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the accessors that steps name. What can be named is the guard's to say; only steps of an approved tree come here. */
final class Accessors {
    private record Key(Class<?> owner, String name, int parameters) {}

    private static final Map<Key, Method> METHODS = new ConcurrentHashMap<>();

    private Accessors() {}

    static @Nullable Object ask(Object owner, Step step, Object[] arguments) {
        try {
            return method(step).invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(step.name() + " threw what accessors do not throw", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("an accessor of the model must be public: " + step.name(), e);
        }
    }

    private static Method method(Step step) {
        if (!(step.owner() instanceof ValueType.Model model)) {
            throw new IllegalStateException("only the model has accessors, not " + step.owner());
        }
        Key key = new Key(model.type(), step.name(), step.arguments().size());
        return METHODS.computeIfAbsent(key, Accessors::find);
    }

    private static Method find(Key key) {
        return Stream.of(key.owner().getMethods())
                .filter(method -> method.getName().equals(key.name()) && !method.isBridge())
                .filter(method -> method.getParameterCount() == key.parameters())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model has no " + key));
    }
}
