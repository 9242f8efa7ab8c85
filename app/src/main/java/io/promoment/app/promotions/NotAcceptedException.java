package io.promoment.app.promotions;

import java.util.List;
import java.util.stream.Collectors;

/** Versions that were put in force once are not taken by this release; the message names each of them and its problems. */
final class NotAcceptedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<RefusedVersion> versions;

    NotAcceptedException(List<RefusedVersion> versions) {
        super("This release does not accept what was put in force (%s)"
                .formatted(versions.stream().map(String::valueOf).collect(Collectors.joining("; "))));
        this.versions = List.copyOf(versions);
    }

    List<RefusedVersion> versions() {
        return versions;
    }
}
