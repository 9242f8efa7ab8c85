package io.promoment.app.promotions;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The promotions that ship, from the class path. */
final class ShippedPromotions {
    private ShippedPromotions() {}

    static SortedMap<String, FoundFile> read() throws IOException {
        SortedMap<String, FoundFile> found = new TreeMap<>();
        ClassPathUtils.consumeAsPaths(ShippedPromotions.class.getClassLoader(), "promotions", directory -> {
            try {
                found.putAll(PromotionFiles.in(directory));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }
}
