package io.promoment.rules.compile;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.Model;

/**
 * What a promotion was compiled to, before any of it is loaded.
 *
 * @param files class name → class file
 * @param model the name of the class that describes the rules
 */
record GeneratedClasses(SortedMap<String, byte[]> files, String model) {

    /**
     * Loads all of it and creates the description of the rules, which runs what they do when they are loaded.
     *
     * @param reach what the classes can see besides each other
     * @throws NotCompiledException if they need more than that, or do not run
     */
    Model load(ClassLoader reach) throws NotCompiledException {
        try {
            return (Model) new Loader(files, reach)
                    .loadClass(model)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw new NotCompiledException(e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new NotCompiledException(e);
        }
    }

    /** One promotion's classes, collected with it. Not parallel capable: those keep a lock for each class for ever. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        Loader(SortedMap<String, byte[]> files, ClassLoader reach) {
            super(reach);
            this.files = new TreeMap<>(files);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = files.remove(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
