package io.promoment.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was left half done by a start that was interrupted is removed before the next attempt. */
final class Trees {
    private Trees() {}

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        for (Path path : deepestFirst(root)) {
            Files.delete(path);
        }
    }

    private static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
