package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides a stretch of time again, from what is stored, and compares. Keeps nothing. */
@Path("/v1/replays")
@Tag(name = "decisions")
public interface ReplaysResource {
    /** One JSON value a line. */
    String LINES = "application/x-ndjson";

    /**
     * Decides all of a stretch of time again.
     *
     * @return as entity one {@link ReplayLine} a line
     */
    @POST
    @Produces(LINES)
    @Operation(
            operationId = "replayDecisions",
            summary = "Decide a stretch of time again from what is stored",
            description =
                    "Streams how far it came, about once a second, a line for each decision that is not identical,"
                            + " and at the end what came of all. Without a `to` it goes up to now. It stops when nobody reads it."
                            + " One at a time: another one is answered with 429.")
    @APIResponse(
            responseCode = "200",
            description = "Lines; the last one has `replayed`, or a `problem` where it could not go on",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = ReplayLine.class),
                            examples = @ExampleObject(name = "lines", value = Examples.REPLAY_LINES)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(
            responseCode = "429",
            description = "A replay is under way",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ProblemExamples.REPLAY_UNDER_WAY)))
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response replayAll(@BeanParam Period period, @BeanParam ReplayFilter filter);
}
