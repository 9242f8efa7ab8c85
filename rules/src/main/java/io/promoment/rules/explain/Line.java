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
    private @Nullable Contrast contrast;

    Line(Position position, String text, Element.Kind kind) {
        this.position = position;
        this.text = text;
        this.kind = kind;
    }

    void held() {
        held++;
    }

    /** The first time, it is also written down what was expected. */
    void failed(Supplier<Contrast> why) {
        failed++;
        if (contrast == null) {
            contrast = why.get();
        }
    }

    /** It could not be judged. */
    void broke(String kind) {
        failed++;
        contrast = new Contrast("a value that can be judged", kind);
    }

    boolean everHeld() {
        return held > 0;
    }

    boolean asked() {
        return held + failed > 0;
    }

    Element element() {
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
