package io.promoment.rules.command;

import java.nio.file.Path;

/**
 * A promotion on disk, by the path of its DRL file.
 *
 * @param drl as the author named it, so that what is printed can be clicked
 */
record PromotionFile(Path drl) {
    static final String DRL = ".drl";
    static final String SCENARIOS = ".scenarios.yaml";

    /** The promotion whose scenarios stand in this file. */
    static PromotionFile ofScenarios(Path yaml) {
        return new PromotionFile(sibling(yaml, stem(yaml, SCENARIOS) + DRL));
    }

    static boolean isDrl(Path file) {
        return name(file).endsWith(DRL);
    }

    static boolean isScenarios(Path file) {
        return name(file).endsWith(SCENARIOS);
    }

    /** The name of the promotion. */
    String promotion() {
        return stem(drl, DRL);
    }

    /** Where its scenarios are looked for. */
    Path scenarios() {
        return sibling(drl, promotion() + SCENARIOS);
    }

    private static Path sibling(Path file, String name) {
        return file.resolveSibling(name);
    }

    private static String stem(Path file, String ending) {
        return name(file).substring(0, name(file).length() - ending.length());
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }
}
