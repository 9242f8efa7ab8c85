package io.promoment.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides one activity again, from what is stored, and compares. Keeps nothing. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public interface ReplayResource {

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDecision",
            summary = "Decide again from what is stored",
            description =
                    "Puts together again what the decision depended on (the activity, the customer as recorded, the"
                            + " recorded history, gifts and limit readings, the ruleset of then linked from its stored"
                            + " promotions), decides with the release that runs, and compares the canonical bytes of the outcome"
                            + " with those stored. Keeps nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is the same, and where not",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Replay.class),
                            examples = @ExampleObject(name = "replay", value = Examples.REPLAY)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Replay replay(
            @PathParam("id")
                    @Parameter(description = "Id of the decision", example = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id);
}
