package io.promoment.rules.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The promotions that the words of a command name: files as given, those of folders sorted; none twice. */
final class Selection {
    private final List<PromotionFile> files = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<Path> seen = new TreeSet<>();

    private Selection() {}

    static Selection of(List<Path> words) {
        Selection selection = new Selection();
        words.forEach(selection::add);
        return selection;
    }

    List<PromotionFile> files() {
        return List.copyOf(files);
    }

    /** What was named and cannot be read, a sentence each. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void add(Path word) {
        if (Files.isDirectory(word)) {
            folder(word);
        } else if (!Files.exists(word)) {
            failures.add(word + ": there is no such file or folder");
        } else if (PromotionFile.isDrl(word)) {
            add(new PromotionFile(word));
        } else if (PromotionFile.isScenarios(word)) {
            beside(word);
        } else {
            failures.add(word + ": is no promotion; name a .drl or .scenarios.yaml file, or a folder of them");
        }
    }

    private void beside(Path scenarios) {
        PromotionFile file = PromotionFile.ofScenarios(scenarios);
        if (Files.exists(file.drl())) {
            add(file);
        } else {
            failures.add(scenarios + ": stands beside no promotion; there is no " + file.drl());
        }
    }

    private void folder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> found = below.filter(PromotionFile::isDrl)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            found.forEach(file -> add(new PromotionFile(file)));
            if (found.isEmpty()) {
                failures.add(folder + ": the folder holds no .drl file");
            }
        } catch (IOException | UncheckedIOException unreadable) {
            failures.add(folder + ": the folder cannot be read: " + unreadable.getMessage());
        }
    }

    private void add(PromotionFile file) {
        if (seen.add(file.drl().toAbsolutePath().normalize())) {
            files.add(file);
        }
    }
}
