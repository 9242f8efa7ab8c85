package io.promoment.app.promotions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** No folder, and hours until anybody looks. */
record Doors(Duration interval, Duration notice) implements PromotionSettings {
    static final Doors SHUT = new Doors(Duration.ofHours(1), Duration.ZERO);

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }
}
