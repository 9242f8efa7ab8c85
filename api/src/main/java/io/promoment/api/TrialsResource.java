package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides one activity with a draft and with what is in force, side by side. */
@Path("/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public interface TrialsResource {

    /**
     * Decides without locks and keeps nothing.
     *
     * @param request a {@link TrialRequest}
     */
    @POST
    @Path("/{name}/draft/try")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            description = "What to try it on: an activity, or the id of one that was decided",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialRequest.class),
                            examples = @ExampleObject(name = "body", value = Examples.TRY)))
    @Operation(
            operationId = "tryDraft",
            summary = "Decide an activity with draft and live side by side",
            description = "Reads without locks, keeps nothing. Both decide under the settings of now; `live` has this"
                    + " promotion only where it is in force. A new activity sees the customer as known now. One that was"
                    + " decided sees what there was at its position: the customer as recorded, the history before it, what"
                    + " was given in earlier batches and by the customer's own activities before it in the same one. Limits"
                    + " and budgets that it read then count as read then; those that it did not read count as they stand"
                    + " now.")
    @APIResponse(responseCode = "200", description = "Two decisions")
    @APIResponse(responseCode = "400", ref = "InvalidBody")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ActivityConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    CompletionStage<Trial> attempt(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            byte[] request);
}
