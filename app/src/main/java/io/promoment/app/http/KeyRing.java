package io.promoment.app.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys that are known. It keeps their digests only, and compares all of them, always, in the same time. */
final class KeyRing {
    /** A key that could be guessed is refused at the start. */
    static final int SHORTEST = 16;

    private final List<Known> keys = new ArrayList<>();

    private record Known(String digest, Role role) {
        boolean is(String other) {
            return MessageDigest.isEqual(
                    digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
        }
    }

    KeyRing(KeySettings settings) {
        settings.intake().ifPresent(list -> add(list, Role.INTAKE));
        settings.author().ifPresent(list -> add(list, Role.AUTHOR));
        settings.reader().ifPresent(list -> add(list, Role.READER));
    }

    private void add(List<String> list, Role role) {
        for (String key : list) {
            if (key.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "A key in promoment.keys.%s is shorter than %d characters".formatted(role, SHORTEST));
            }
            String digest = digest(key);
            if (keys.stream().anyMatch(known -> known.is(digest))) {
                throw new IllegalArgumentException(
                        "A key in promoment.keys.%s stands there twice, or for another role too".formatted(role));
            }
            keys.add(new Known(digest, role));
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Optional<Role> roleOf(String key) {
        String digest = digest(key);
        Role found = null;
        for (Known known : keys) {
            if (known.is(digest)) {
                found = known.role;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String digest(String key) {
        return HexFormat.of().formatHex(Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }
}
