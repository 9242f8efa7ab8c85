package io.promoment.rules.explain;

import io.promoment.rules.language.Position;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An element while it is being asked. */
final class Line {
    private final Position position;
    private final String text;
    private final Element.Kind kind;
    private long held;
    private long failed;
    private @Nullable Scene heldIn;
    private @Nullable Scene failedIn;
    private @Nullable Supplier<Contrast> why;
    private @Nullable Contrast contrast;
    private @Nullable String failure;

    Line(Position position, String text, Element.Kind kind) {
        this.position = position;
        this.text = text;
        this.kind = kind;
    }

    Position position() {
        return position;
    }

    void held(@Nullable Scene scene) {
        held++;
        heldIn = heldIn == null ? scene : heldIn;
    }

    /**
     * The first time, it is also kept what was expected.
     *
     * @param expected asked when all is over, so that telling takes nothing from what may be read
     */
    void failed(@Nullable Scene scene, Supplier<Contrast> expected) {
        failed++;
        if (why == null) {
            why = expected;
            failedIn = scene;
        }
    }

    /** It could not be judged. */
    void broke(String kindOfFailure) {
        failed++;
        failure = kindOfFailure;
        contrast = new Contrast("a value that can be judged", kindOfFailure);
    }

    boolean everHeld() {
        return held > 0;
    }

    boolean asked() {
        return held + failed > 0;
    }

    /** Where it held first. */
    @Nullable
    Scene heldIn() {
        return heldIn;
    }

    /** Where it did not hold first. */
    @Nullable
    Scene failedIn() {
        return failedIn;
    }

    /** The kind of failure, where it could not be judged. */
    @Nullable
    String failure() {
        return failure;
    }

    Element element() {
        if (contrast == null && why != null) {
            contrast = why.get();
        }
        Contrast shown = contrast;
        return new Element(
                position,
                text,
                kind,
                held,
                failed,
                shown == null ? null : shown.expected(),
                shown == null ? null : shown.actual());
    }
}
