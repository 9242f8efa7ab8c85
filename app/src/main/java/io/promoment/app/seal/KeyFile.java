package io.promoment.app.seal;

import io.promoment.core.audit.SigningKey;
import io.promoment.core.audit.UnreadableAuditTextException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The private key, in a file that only the service reads. */
final class KeyFile {
    private static final Logger LOG = Logger.getLogger(KeyFile.class);

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /**
     * @param origin the log that it signs for
     * @throws NotSealingException when there is a file and no key in it
     */
    Optional<SigningKey> read(String origin) {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            warnWhereOthersRead();
            return Optional.of(SigningKey.ofPem(origin, Files.readString(path)));
        } catch (IOException | UnreadableAuditTextException e) {
            throw new NotSealingException(
                    "The key in %s (promoment.audit.key) cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Writes a new one, never over another. */
    SigningKey make(String origin) {
        SigningKey key = SigningKey.generate(origin, new SecureRandom());
        try {
            Path directory = path.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (var out = Files.newByteChannel(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                    onlyOurs())) {
                out.write(StandardCharsets.US_ASCII.encode(key.pem()));
            }
        } catch (IOException e) {
            throw new NotSealingException(
                    "No key can be made in %s: name a file that can be written in promoment.audit.key: %s"
                            .formatted(path, e),
                    e);
        }
        LOG.infof(
                "A key for the audit log was made in %s: keep a copy where the database's backups are not."
                        + " Auditors need its public half: %s",
                path, key.verifier().text());
        return key;
    }

    private void warnWhereOthersRead() throws IOException {
        if (isPosix() && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warnf(
                    "Everybody on this machine can read the audit log's private key in %s, and sign in its name: chmod 600 %s",
                    path, path);
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] onlyOurs() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
