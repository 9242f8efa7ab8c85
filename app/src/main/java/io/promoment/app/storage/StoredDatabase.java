package io.promoment.app.storage;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database that a service kept in a directory, for somebody who looks at it while no service runs. PostgreSQL runs until
 * this is closed.
 */
public final class StoredDatabase implements AutoCloseable {
    private final EmbeddedDatabase database;

    private StoredDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    /**
     * Starts PostgreSQL on a free port of this machine.
     *
     * @param directory what {@code promoment.embedded-database.directory} was
     * @throws IllegalStateException when there is none or it cannot be had, with a sentence that says what to do
     */
    public static StoredDatabase open(Path directory, String user, String password, String name) {
        EmbeddedDatabaseSettings settings = new EmbeddedDatabaseSettings(directory, 0, user, password, name);
        if (!Files.exists(settings.data())) {
            throw new IllegalStateException("There is no database in " + settings.directory());
        }
        try {
            return new StoredDatabase(EmbeddedDatabase.start(settings));
        } catch (EmbeddedDatabaseException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public String url() {
        return database.url();
    }

    @Override
    public void close() {
        database.stop();
    }
}
