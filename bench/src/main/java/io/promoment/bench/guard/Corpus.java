package io.promoment.bench.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is mutated: the texts of a checkout, in the order of their paths.
 *
 * @param honest promotions that are approved
 * @param attacks promotions that are not
 */
record Corpus(List<String> honest, List<String> attacks) {
    private static final String RESOURCES = "rules/src/test/resources/";

    Corpus {
        honest = List.copyOf(honest);
        attacks = List.copyOf(attacks);
    }

    /** Reads them from the checkout that the working directory is in. */
    static Corpus ofCheckout() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(RESOURCES + "attacks"))) {
            root = root.getParent();
            if (root == null) {
                throw new IllegalStateException("run this in a checkout of Promoment");
            }
        }
        return new Corpus(texts(root.resolve(RESOURCES + "honest")), texts(root.resolve(RESOURCES + "attacks")));
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(Corpus::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of one package, so that parts of one can stand in another. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replaceFirst("package promotions\\.\\w+", "package promotions.test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
