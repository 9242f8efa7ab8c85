package io.promoment.app.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * The API keys, a list for each role; without any the service answers its own machine alone. A key may have a name before
 * it, {@code ci:0123456789abcdef}, by which the changes made with it are known.
 */
@ConfigMapping(prefix = "promoment.keys")
interface KeySettings {

    /** Keys that post activities. */
    Optional<List<String>> intake();

    /** Keys that change promotions, and read. */
    Optional<List<String>> author();

    /** Keys that read. */
    Optional<List<String>> reader();
}
