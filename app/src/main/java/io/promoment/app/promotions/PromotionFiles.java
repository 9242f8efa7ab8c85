package io.promoment.app.promotions;

import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the promotions of a folder. Whatever lies there, a file that is no promotion is a problem and never a crash. */
final class PromotionFiles {
    private static final String DRL = ".drl";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A promotion is a page or two; this is the length of a novel. */
    private static final int LARGEST = 512 * 1024;

    private PromotionFiles() {}

    /**
     * The promotions of the folder, by name.
     *
     * @throws IOException when the folder itself cannot be listed
     */
    static SortedMap<String, FoundFile> in(Path directory) throws IOException {
        SortedMap<String, FoundFile> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "[!.]*" + DRL)) {
            for (Path file : files) {
                String stem = stem(file);
                read(file, stem).ifPresent(text -> found.put(stem, text));
            }
        }
        return found;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - DRL.length());
    }

    private static Optional<FoundFile> read(Path file, String stem) {
        Path reading = file;
        try {
            String drl = text(file);
            if (!NAME.matcher(stem).matches()) {
                throw new UnfitFileException(
                        "a promotion is named by its file in lower case letters, digits and hyphens",
                        "rename the file, for example to gold-welcome.drl");
            }
            Path scenarios = file.resolveSibling(stem + ".scenarios.yaml");
            reading = scenarios;
            return Optional.of(new FoundFile.Text(
                    file.toString(),
                    new PromotionSource(stem, String.valueOf(file.getFileName()), drl),
                    Files.exists(scenarios) ? text(scenarios) : null));
        } catch (NoSuchFileException goneSinceListed) {
            return Optional.empty();
        } catch (UnfitFileException e) {
            return Optional.of(unreadable(reading, String.valueOf(e.getMessage()), e.instead()));
        } catch (IOException e) {
            return Optional.of(unreadable(
                    reading,
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "let the user that the service runs as read it"));
        }
    }

    private static FoundFile unreadable(Path file, String message, String instead) {
        String name = String.valueOf(file.getFileName());
        return new FoundFile.Unreadable(file.toString(), new Problem(name, 1, 1, null, name, message, instead));
    }

    private static String text(Path file) throws IOException, UnfitFileException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new UnfitFileException("this is not a file", "keep only files in the promotions folder");
        }
        if (Files.size(file) > LARGEST) {
            throw new UnfitFileException("the file is larger than 512 KiB", "split it into several promotions");
        }
        return text(Files.readAllBytes(file));
    }

    static String text(byte[] bytes) throws UnfitFileException {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw new UnfitFileException("the file begins with a byte order mark", "save it as UTF-8 without one");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnfitFileException("the file is not UTF-8", "save it as UTF-8");
        }
    }

    /** The file is no text of a promotion; the message says what is wrong and {@link #instead} what to do. */
    static final class UnfitFileException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String instead;

        UnfitFileException(String message, String instead) {
            super(message);
            this.instead = instead;
        }

        String instead() {
            return instead;
        }
    }
}
