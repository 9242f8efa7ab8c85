package io.promoment.app.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that are known. It keeps their digests only, and compares all of them, always, in the same time. */
final class KeyRing {
    /** A key that could be guessed is refused at the start. */
    static final int SHORTEST = 16;

    /** Who asks where there are no keys. */
    static final String NOBODY = "localhost";

    /** {@code ci:0123456789abcdef}: a name, a colon, the key. */
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9 ._@-]{0,48}[A-Za-z0-9])?):(.*)");

    private final List<Known> keys = new ArrayList<>();

    /**
     * A key.
     *
     * @param name several keys may have one: the old and the new one of somebody who changes it
     */
    record Known(String name, String digest, Role role) {
        private boolean is(String other) {
            return MessageDigest.isEqual(
                    digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** @throws RefusedStartException when one could be guessed, or stands there twice; it names the key and never shows it */
    KeyRing(KeySettings settings) {
        settings.intake().ifPresent(list -> add(list, Role.INTAKE));
        settings.author().ifPresent(list -> add(list, Role.AUTHOR));
        settings.reader().ifPresent(list -> add(list, Role.READER));
    }

    private void add(List<String> list, Role role) {
        for (int place = 1; place <= list.size(); place++) {
            String entry = list.get(place - 1);
            Matcher named = NAMED.matcher(entry);
            boolean hasName = named.matches();
            add(hasName ? named.group(1) : role + " " + place, hasName ? named.group(2) : entry, role);
        }
    }

    private void add(String name, String key, Role role) {
        if (key.length() < SHORTEST) {
            throw refused(
                    "The key '%s' in promoment.keys.%s is shorter than %d characters. Give it a longer one, for example of 'openssl rand -hex 16'."
                            .formatted(name, role, SHORTEST));
        }
        String digest = digest(key);
        if (keys.stream().anyMatch(known -> known.is(digest))) {
            throw refused(
                    "The key '%s' in promoment.keys.%s stands there twice, or for another role too. Give each its own."
                            .formatted(name, role));
        }
        keys.add(new Known(name, digest, role));
    }

    /** One sentence is all that is said then. */
    private static RefusedStartException refused(String sentence) {
        return new RefusedStartException(sentence);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Optional<Known> find(String key) {
        String digest = digest(key);
        Known found = null;
        for (Known known : keys) {
            if (known.is(digest)) {
                found = known;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String digest(String key) {
        return HexFormat.of().formatHex(Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }
}
