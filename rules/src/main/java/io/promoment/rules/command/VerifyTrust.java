package io.promoment.rules.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.Trust;
import io.promoment.core.audit.UnreadableAuditTextException;
import io.promoment.core.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the words of the command name as trusted. */
final class VerifyTrust {
    private VerifyTrust() {}

    /** @throws UnreadableFileException if a file cannot be read, or does not hold what it should */
    static Trust of(String key, List<Path> checkpoints) throws UnreadableFileException {
        List<SignedNote> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            kept.addAll(notes(file));
        }
        return new Trust(key(key), kept);
    }

    private static VerifierKey key(String word) throws UnreadableFileException {
        if (isFile(word)) {
            Path file = Path.of(word);
            return in(file, text -> VerifierKey.read(bare(text.strip())));
        }
        try {
            return VerifierKey.read(word);
        } catch (UnreadableAuditTextException noKey) {
            throw new UnreadableFileException(
                    "--key: there is no such file, and as a key: " + noKey.getMessage(), noKey);
        }
    }

    /** The key itself, or what {@code GET /v1/audit/key} answered with. */
    private static String bare(String text) {
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            return new ObjectMapper().readTree(text).path("key").asText();
        } catch (JsonProcessingException noJson) {
            throw new UnreadableAuditTextException("neither a key nor what GET /v1/audit/key answers with", noJson);
        }
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static List<SignedNote> notes(Path file) throws UnreadableFileException {
        return in(file, text -> {
            List<SignedNote> notes = SignedNote.readAll(text);
            notes.forEach(Checkpoint::read);
            return notes;
        });
    }

    private interface Reading<T> {
        T read(String text);
    }

    private static <T> T in(Path file, Reading<T> reading) throws UnreadableFileException {
        try {
            return reading.read(Files.readString(file));
        } catch (UnreadableAuditTextException wrong) {
            throw new UnreadableFileException(file + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UnreadableFileException(file, unreadable);
        }
    }
}
