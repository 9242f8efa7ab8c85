package io.promoment.app.promotions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where promotions are published from. */
@ConfigMapping(prefix = "promoment.promotions")
interface PromotionSettings {
    /** The folder that is watched; without it the promotions that ship are in force. */
    Optional<Path> directory();

    /** A change is live within two of these: one to see it, one to see that a file which vanished stays away. */
    @WithDefault("500ms")
    Duration interval();

    /** From a new version being stored to its being in force: longer than an interval, for all instances to compile it. */
    @WithDefault("600ms")
    Duration notice();
}
