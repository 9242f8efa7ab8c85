package io.promoment.rules.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the classes it is told and nothing else, whoever asks and in whatever way. It has no parent: even {@code java.lang}
 * is there class by class. Not parallel capable, and it locks nothing: it only passes questions on.
 */
final class Wall extends ClassLoader {
    private final Predicate<String> exposed;
    private final ClassLoader behind = Wall.class.getClassLoader();

    Wall(Predicate<String> exposed) {
        super(null);
        this.exposed = exposed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!exposed.test(name)) {
            throw new ClassNotFoundException(name + " is not exposed to promotions");
        }
        return behind.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isExposed(name) ? behind.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isExposed(name) ? behind.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isExposed(name) ? behind.getResourceAsStream(name) : null;
    }

    private boolean isExposed(String resource) {
        return resource.endsWith(".class")
                && exposed.test(resource.substring(0, resource.length() - ".class".length())
                        .replace('/', '.'));
    }
}
