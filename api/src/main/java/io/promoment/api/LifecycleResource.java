package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of a promotion. Each call that changes something is one entry of its changes, with the name of the key;
 * a call that asks for what already is so changes nothing and is answered all the same.
 */
@Path("/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public interface LifecycleResource {

    /**
     * Makes the draft the next version, which never changes; puts it in force if wished.
     *
     * @param ifMatch the ETag of the draft that was reviewed
     * @param request a {@link PublishRequest}; may be left out
     */
    @POST
    @Path("/{name}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = false,
            description = "May be left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishRequest.class),
                            examples = @ExampleObject(name = "body", value = Examples.PUBLISH)))
    @Operation(
            operationId = "publishPromotion",
            summary = "Make the draft the next version",
            description = "Refused when the draft is invalid, and when a scenario fails unless `force`. A draft that"
                    + " equals the latest version makes no new one. Nothing is in force by it unless `activate`."
                    + " The draft stays.")
    @APIResponse(responseCode = "200", description = "The version that holds the draft's text")
    @APIResponse(responseCode = "400", ref = "InvalidBody")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "412", ref = "DraftConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Publication publish(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @HeaderParam("If-Match")
                    @Parameter(description = "ETag of the draft that was reviewed, or `*` for any", example = "\"17\"")
                    @Nullable
                    String ifMatch,
            byte[] request);

    /**
     * Puts a version in force, the latest unless another is named.
     *
     * @param request an {@link ActivateRequest}; may be left out
     */
    @POST
    @Path("/{name}/activate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = false,
            description = "May be left out: the latest version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivateRequest.class),
                            examples = @ExampleObject(name = "body", value = Examples.ACTIVATE)))
    @Operation(
            operationId = "activatePromotion",
            summary = "Put a version in force",
            description =
                    "The latest version unless another is named. A version that the language does not take any more"
                            + " is refused, and what is in force stays.")
    @APIResponse(responseCode = "200", description = "The promotion")
    @APIResponse(responseCode = "400", ref = "InvalidBody")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Promotion activate(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            byte[] request);

    @POST
    @Path("/{name}/pause")
    @Operation(operationId = "pausePromotion", summary = "Take a promotion out of force")
    @APIResponse(responseCode = "200", description = "The promotion")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Promotion pause(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);

    @POST
    @Path("/{name}/resume")
    @Operation(
            operationId = "resumePromotion",
            summary = "Put the version in force that was when the promotion was paused")
    @APIResponse(responseCode = "200", description = "The promotion")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Promotion resume(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);

    @POST
    @Path("/{name}/rollback")
    @Operation(
            operationId = "rollBackPromotion",
            summary = "Put the version in force that was before",
            description =
                    "A second one goes on back, not to and fro: what was rolled back from is left behind until it is"
                            + " activated again. A pause is no version: resume a paused promotion, or activate a version of it.")
    @APIResponse(responseCode = "200", description = "The promotion")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Promotion rollback(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);
}
