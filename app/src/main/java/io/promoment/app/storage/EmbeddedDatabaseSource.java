package io.promoment.app.storage;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Configures the data source: with no {@code quarkus.datasource.jdbc.url} (or {@code QUARKUS_DATASOURCE_JDBC_URL}) it
 * starts the embedded database and points there. A configuration source, because Quarkus reads the URL before any bean exists.
 */
public final class EmbeddedDatabaseSource implements ConfigSourceFactory {
    private static final String URL = "quarkus.datasource.jdbc.url";
    /** Beside the data that it seals, unless something else is said. */
    private static final String AUDIT_KEY = "promoment.audit.key";

    private static final String PREFIX = "promoment.embedded-database.";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!text(context, URL, "").isEmpty() || isBuilding(context)) {
            return List.of();
        }
        try {
            return List.of(source(settings(context), context));
        } catch (EmbeddedDatabaseException e) {
            if (context.getProfiles().contains("prod")) {
                System.err.println("Promoment cannot start. " + e.getMessage()); // logging is not up yet
                Runtime.getRuntime().halt(1);
            }
            throw e;
        }
    }

    private static ConfigSource source(EmbeddedDatabaseSettings settings, ConfigSourceContext context) {
        Map<String, String> values = new HashMap<>();
        values.put(URL, urlOnceAProcess(settings));
        values.put("quarkus.datasource.username", settings.user());
        values.put("quarkus.datasource.password", settings.password());
        values.put(AUDIT_KEY, text(context, AUDIT_KEY, settings.auditKey().toString()));
        return new PropertiesConfigSource(
                values,
                "embedded database in " + settings.directory(),
                300); // above application.properties, below the environment
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(300);
    }

    private static EmbeddedDatabaseSettings settings(ConfigSourceContext context) {
        return new EmbeddedDatabaseSettings(
                Path.of(text(context, PREFIX + "directory", "data/postgresql")),
                port(text(context, PREFIX + "port", "0")),
                text(context, PREFIX + "user", "promoment"),
                text(context, PREFIX + "password", "promoment"),
                text(context, PREFIX + "database", "promoment"));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new EmbeddedDatabaseException("promoment.embedded-database.port is \"" + text
                    + "\": give a number from 1 to 65535, or leave it out for a free one.");
        }
        return Integer.parseInt(text);
    }

    /**
     * The configuration is read more than once in a process (and by several class loaders in tests and in dev mode), the
     * database starts once: what every loader sees of it is a system property.
     */
    private static String urlOnceAProcess(EmbeddedDatabaseSettings settings) {
        String started = PREFIX + "started." + settings.directory();
        synchronized (Runtime.getRuntime()) { // one object for all class loaders
            String url = System.getProperty(started);
            if (url == null) {
                url = start(settings);
                System.setProperty(started, url);
            }
            return url;
        }
    }

    private static String start(EmbeddedDatabaseSettings settings) {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "embedded-database-stop"));
        return database.url();
    }

    /** While the jar is built its configuration is read too, and the URL would be baked in. */
    private static boolean isBuilding(ConfigSourceContext context) {
        return context.getProfiles().contains("prod") && isPresent("io.quarkus.deployment.QuarkusAugmentor");
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static String text(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? otherwise : value.getValue();
    }
}
