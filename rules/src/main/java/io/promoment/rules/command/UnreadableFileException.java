package io.promoment.rules.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** A file or folder that was named could not be read. */
final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableFileException(Path file, IOException cause) {
        super(cause);
        this.sentence = file + ": cannot be read: " + reason(file, cause);
    }

    /** What it holds is not what it should. */
    UnreadableFileException(String sentence, RuntimeException cause) {
        super(cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "you may not";
        }
        String message = String.valueOf(cause.getMessage());
        return message.equals(file.toString()) ? cause.getClass().getSimpleName() : message;
    }
}
