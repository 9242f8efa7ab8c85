package io.promoment.app.promotions;

import java.util.List;

/** Versions that were put in force once are not taken by this release; the message names each of them and its problems. */
final class NotAcceptedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotAcceptedException(List<String> versions) {
        super("This release does not accept what was put in force (%s)".formatted(String.join("; ", versions)));
    }
}
