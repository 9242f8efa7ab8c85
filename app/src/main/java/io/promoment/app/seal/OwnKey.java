package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Log;
import io.promoment.core.audit.SigningKey;
import io.promoment.core.audit.UnreadableAuditTextException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that this instance signs with: the log's, or it seals nothing. */
final class OwnKey {
    private final KeyFile file;
    private final Optional<String> origin;
    private @Nullable SigningKey known;

    OwnKey(KeyFile file, Optional<String> origin) {
        this.file = file;
        this.origin = origin;
    }

    /** Of a log that begins: with what is configured, and what is not is made. */
    Log begin(LogStore store) throws SQLException {
        String name = origin.orElseGet(OwnKey::drawn);
        SigningKey key = file.read(name).orElseGet(() -> make(name));
        Log log = new Log(name, key.verifier(), store.since());
        store.begin(log);
        return log;
    }

    private SigningKey make(String name) {
        try {
            return file.make(name);
        } catch (UnreadableAuditTextException e) {
            throw new NotSealingException(
                    "The log cannot be called \"%s\" (promoment.audit.origin): %s".formatted(name, e.getMessage()), e);
        }
    }

    private static String drawn() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return "promoment-" + HexFormat.of().formatHex(bytes);
    }

    /** @throws NotSealingException when this instance has another one, or none */
    SigningKey of(Log log) {
        SigningKey key = known;
        if (key == null || !key.verifier().equals(log.key())) {
            key = read(log);
            known = key;
        }
        return key;
    }

    private SigningKey read(Log log) {
        if (origin.isPresent() && !origin.get().equals(log.origin())) {
            throw new NotSealingException(
                    "This instance would seal as \"%s\" (promoment.audit.origin), the database's log is \"%s\": leave the setting out, or give it that name"
                            .formatted(origin.get(), log.origin()));
        }
        SigningKey key = file.read(log.origin())
                .orElseThrow(() -> new NotSealingException(
                        "This instance has no key in %s (promoment.audit.key), and the log is sealed with %s: copy that key here, or set promoment.audit.sealing.enabled=false where another instance seals"
                                .formatted(file.path(), log.key())));
        if (!key.verifier().equals(log.key())) {
            throw new NotSealingException(
                    "The key in %s (promoment.audit.key) is %s, the log is sealed with %s: put the log's key there, or set promoment.audit.sealing.enabled=false where another instance seals"
                            .formatted(file.path(), key.verifier(), log.key()));
        }
        return key;
    }
}
