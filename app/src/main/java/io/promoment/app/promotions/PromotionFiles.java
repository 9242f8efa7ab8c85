package io.promoment.app.promotions;

import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.language.PromotionText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the promotions of a folder. Whatever lies there, a file that is no promotion is a problem and never a crash. */
final class PromotionFiles {
    private static final String DRL = ".drl";

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
            if (!PromotionNames.isName(stem)) {
                throw unfit(
                        file,
                        "a promotion is named by its file in lower case letters, digits and hyphens, a letter first",
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
            return Optional.of(new FoundFile.Unreadable(reading.toString(), e.problem()));
        } catch (IOException e) {
            UnfitFileException unfit = unfit(
                    reading,
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "let the user that the service runs as read it");
            return Optional.of(new FoundFile.Unreadable(reading.toString(), unfit.problem()));
        }
    }

    private static UnfitFileException unfit(Path file, String message, String instead) {
        String name = String.valueOf(file.getFileName());
        return new UnfitFileException(new Problem(name, 1, 1, null, name, message, instead));
    }

    private static String text(Path file) throws IOException, UnfitFileException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw unfit(file, "this is not a file", "keep only files in the promotions folder");
        }
        if (Files.size(file) > PromotionText.LARGEST) {
            throw unfit(file, "the file is larger than 1 MB", "split it into several promotions");
        }
        PromotionText read = PromotionText.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        if (read instanceof PromotionText.Unreadable unreadable) {
            throw new UnfitFileException(unreadable.problem());
        }
        return ((PromotionText.Text) read).text();
    }

    /** The file is no text of a promotion; the problem says why. */
    static final class UnfitFileException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        UnfitFileException(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
