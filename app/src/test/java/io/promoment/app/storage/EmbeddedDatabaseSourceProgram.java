package io.promoment.app.storage;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** A service in production that reads its configuration, with one setting: its end is the end of the process. */
final class EmbeddedDatabaseSourceProgram {
    private EmbeddedDatabaseSourceProgram() {}

    public static void main(String[] arguments) {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader()); // not a build
        new SmallRyeConfigBuilder()
                .forClassLoader(EmbeddedDatabaseSourceProgram.class.getClassLoader())
                .withProfile("prod")
                .withSources(new PropertiesConfigSource(Map.of(arguments[0], arguments[1]), "arguments", 100))
                .withSources(new EmbeddedDatabaseSource())
                .build();
    }
}
