package io.promoment.rules.command;

import io.promoment.rules.language.PromotionText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of promotions and scenarios, no further than it takes to see that one is too large. */
final class FileText {
    private FileText() {}

    static PromotionText read(Path file) throws UnreadableFileException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return PromotionText.of(file.toString(), bytes.readNBytes(PromotionText.LARGEST + 1));
        } catch (IOException cause) {
            throw new UnreadableFileException(file, cause);
        }
    }
}
