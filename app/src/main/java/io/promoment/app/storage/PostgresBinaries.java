package io.promoment.app.storage;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the artifact on the class path. They lie beside the data and not in the system's
 * temporary directory: that one is swept, and a server whose libraries are gone fails weeks after it started.
 */
final class PostgresBinaries {
    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the given directory unless that was done before. */
    static PostgresBinaries in(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Path unfinished = directory.resolveSibling("binaries.unfinished");
            Trees.delete(unfinished);
            unpack(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = archive();
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target);
            }
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").split(" ", 2)[0]; // "Linux", "Mac", "Windows"
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                "Mac".equals(system) ? "Darwin" : system, "amd64".equals(machine) ? "x86_64" : machine);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0 && Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, EnumSet.allOf(PosixFilePermission.class));
        }
    }
}
