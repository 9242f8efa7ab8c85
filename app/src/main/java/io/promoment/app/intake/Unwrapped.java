package io.promoment.app.intake;

import java.nio.charset.StandardCharsets;

/**
 * An activity taken out of its envelope.
 *
 * @param type as the envelope says it
 * @param activity its own text
 * @param source who sent it
 */
public record Unwrapped(String type, String activity, String source) {
    byte[] bytes() {
        return activity.getBytes(StandardCharsets.UTF_8);
    }
}
