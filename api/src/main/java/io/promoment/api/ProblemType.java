package io.promoment.api;

import java.net.URI;

/**
 * Every kind of problem the service answers with. {@link #uri()} is the {@code type} member of RFC 9457 and never
 * changes; a client compares it and shows the {@code detail}, which may change.
 */
public enum ProblemType {
    INVALID_ACTIVITY("invalid-activity", 400, "The body is not an activity"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is not understood"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor does not belong to this list"),
    BAD_REQUEST("bad-request", 400, "The request is not understood"),
    INVALID_BODY("invalid-body", 400, "The body is not what this route takes"),
    KEY_MISSING("key-missing", 401, "An API key is needed"),
    KEY_NOT_ALLOWED("key-not-allowed", 403, "This API key may not do that"),
    NOT_FOUND("not-found", 404, "Nothing is known under this id"),
    NO_SUCH_ROUTE("no-such-route", 404, "There is no such route"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The route does not answer this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No answer in an accepted media type"),
    ACTIVITY_CONFLICT("activity-conflict", 409, "The id is taken by an activity with other content"),
    PROMOTION_READ_ONLY("promotion-read-only", 409, "The promotion is published from a file"),
    NOTHING_TO_PUBLISH("nothing-to-publish", 409, "The promotion has no draft"),
    NOTHING_TO_ACTIVATE("nothing-to-activate", 409, "The promotion has no version"),
    NOTHING_TO_RESUME("nothing-to-resume", 409, "The promotion was never in force"),
    NOTHING_TO_ROLL_BACK("nothing-to-roll-back", 409, "The promotion was not in force before"),
    NO_LONGER_KEPT("no-longer-kept", 410, "It was decided, and is no longer kept"),
    DRAFT_CONFLICT("draft-conflict", 412, "The draft was saved by somebody else"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The media type of the body is not understood"),
    INVALID_PROMOTION("invalid-promotion", 422, "The promotion cannot be in force"),
    RED_SCENARIOS("red-scenarios", 422, "Scenarios of the promotion fail"),
    INVALID_CHECKPOINT("invalid-checkpoint", 422, "The checkpoint is not one of this log"),
    TOO_MANY_AT_ONCE("too-many-at-once", 429, "As many of these as may run at a time are under way"),
    INTERNAL("internal", 500, "The service failed"),
    LOG_DAMAGED("log-damaged", 500, "The audit log was tampered with"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer just now");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** For example {@code https://promoment.io/problems/not-found}: a name, not promised to be a page. */
    public URI uri() {
        return URI.create("https://promoment.io/problems/" + slug);
    }

    /** The HTTP status that goes with this problem. */
    public int status() {
        return status;
    }

    /** The same short sentence for every occurrence. */
    public String title() {
        return title;
    }
}
