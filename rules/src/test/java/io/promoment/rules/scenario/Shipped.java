package io.promoment.rules.scenario;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.PromotionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The promotions that ship, read from the resources as any other folder of promotions would be. */
final class Shipped {
    static final String FOLDER = "promotions";
    static final String PROMOTION = ".drl";
    static final String SCENARIOS = ".scenarios.yaml";
    static final RulesetSettings SETTINGS = new RulesetSettings(
            ZoneId.of("Europe/Warsaw"), 100, 1_000, Duration.ofDays(1_000), Duration.ofDays(3), Duration.ofHours(24));

    private Shipped() {}

    /** The names of the files in a folder of resources, sorted. */
    static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the names of the files with that ending are without it. */
    static List<String> stems(String folder, String ending) {
        return files(folder).stream()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .toList();
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The promotions that ship by name, compiled once for all tests. */
    static SortedMap<String, CompiledPromotion> promotions() {
        return Once.PROMOTIONS;
    }

    private static final class Once {
        private static final SortedMap<String, CompiledPromotion> PROMOTIONS = compiled(FOLDER);
    }

    /** The promotions of a folder of resources by name, through guard and compiler. */
    static SortedMap<String, CompiledPromotion> compiled(String folder) {
        SortedMap<String, CompiledPromotion> promotions = new TreeMap<>();
        for (String name : stems(folder, PROMOTION)) {
            promotions.put(name, compiled(name, text(folder + "/" + name + PROMOTION)));
        }
        return promotions;
    }

    static CompiledPromotion compiled(String name, String drl) {
        return new PromotionCompiler()
                .compile(new PromotionSource(name, name + PROMOTION, drl))
                .compiled();
    }

    static Ruleset linked(SortedMap<String, CompiledPromotion> promotions) {
        return Ruleset.link(
                SETTINGS,
                promotions.values().stream()
                        .map(promotion -> new InForce(promotion, 1))
                        .toList());
    }

    private static Path path(String resource) {
        try {
            return Path.of(Objects.requireNonNull(Shipped.class.getResource("/" + resource), resource)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
