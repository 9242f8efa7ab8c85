package io.promoment.app.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A service of its own process for the tests that kill it: starts the database, says where it is, waits for its end. */
final class EmbeddedDatabaseProgram {
    private EmbeddedDatabaseProgram() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(
                new EmbeddedDatabaseSettings(Path.of(arguments[0]), 0, "promoment", "promoment", "promoment"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        System.out.println(database.url());
        while (System.in.read() >= 0) {
            // until the test closes it
        }
    }
}
