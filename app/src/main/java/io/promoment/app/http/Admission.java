package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import org.jspecify.annotations.Nullable;

/** Whether a request may come in. */
final class Admission {
    private static final String BEARER = "Bearer ";

    private Admission() {}

    /** The key a request shows, from either of the two headers. */
    static @Nullable String key(@Nullable String authorization, @Nullable String apiKey) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return apiKey;
    }

    /**
     * Lets everyone in while there are no keys.
     *
     * @return the name of the key
     * @throws ProblemException 401 without a known key, 403 when the key is for something else
     */
    static String check(KeyRing keys, String method, String path, @Nullable String key) {
        if (keys.isEmpty()) {
            return KeyRing.NOBODY;
        }
        KeyRing.Known known = key == null ? null : keys.find(key).orElse(null);
        if (known == null) {
            String start = key == null ? "Send" : "This key is not known; send";
            throw new ProblemException(Problem.of(
                    ProblemType.KEY_MISSING, start + " a key as 'Authorization: Bearer <key>' or 'X-Api-Key: <key>'"));
        }
        Role role = known.role();
        if (!role.may(method, path)) {
            String detail = "%s %s needs a key of %s; this is one of %s"
                    .formatted(method, path, Role.whoMay(method, path), role);
            throw new ProblemException(Problem.of(ProblemType.KEY_NOT_ALLOWED, detail));
        }
        return known.name();
    }
}
