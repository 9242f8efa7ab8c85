package io.promoment.app.http;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Locale;

/** What an API key is for. */
enum Role {
    /** Posts activities, and nothing else: a shop needs to know nothing of other customers. */
    INTAKE,
    /** Changes promotions, and reads. */
    AUTHOR,
    /** Reads. */
    READER;

    private static final String ACTIVITIES = "/v1/activities";

    /** What is asked of these is posted, and changes nothing. */
    private static final List<String> QUESTIONS =
            List.of("/v1/decisions/", "/v1/explanations", "/v1/replays", "/v1/audit/");

    boolean may(String method, String path) {
        return switch (method) {
            case HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS -> this == AUTHOR || this == READER;
            case HttpMethod.POST ->
                path.startsWith(ACTIVITIES) ? this == INTAKE : this == AUTHOR || (this == READER && isQuestion(path));
            default -> this == AUTHOR;
        };
    }

    private static boolean isQuestion(String path) {
        return QUESTIONS.stream().anyMatch(path::startsWith);
    }

    /** The roles that may, as a sentence needs them. */
    static String whoMay(String method, String path) {
        StringBuilder who = new StringBuilder();
        for (Role role : values()) {
            if (role.may(method, path)) {
                who.append(who.isEmpty() ? "" : " or ").append(role);
            }
        }
        return who.toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
