package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is worked on. A draft touches nothing that is in force; a promotion that comes from a file has none, its file is the
 * place to change it.
 */
@Path("/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public interface DraftsResource {

    @GET
    @Path("/{name}/draft")
    @Operation(operationId = "getDraft", summary = "The draft of a promotion")
    @APIResponse(
            responseCode = "200",
            description = "The draft, checked now",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision in double quotes",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Draft get(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);

    /**
     * Saves the draft, also one that could not be published, and says what is wrong with it. The same text again changes
     * nothing. Without a condition the last one to save wins.
     *
     * @param text a {@link DraftText}
     * @param ifMatch the ETag of the draft that was edited
     * @param ifNoneMatch {@code *} where there must be none yet
     */
    @PUT
    @Path("/{name}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            description = "The text; the draft is replaced by it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftText.class),
                            examples = @ExampleObject(name = "body", value = Examples.DRAFT)))
    @Operation(
            operationId = "putDraft",
            summary = "Save the draft of a promotion",
            description =
                    "Always saved, also when it is not `valid`: then `problems` says where and what to write instead."
                            + " A promotion that does not exist begins with its draft. With `If-Match` it is saved only over the"
                            + " revision that was edited, else answered with 412 and the difference; without a condition the last"
                            + " one to save wins. What equals the draft is not saved again, whatever the condition.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is saved now, and what is wrong with it",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision in double quotes",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "InvalidBody")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "PromotionConflict")
    @APIResponse(responseCode = "412", ref = "DraftConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Draft put(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @HeaderParam("If-Match")
                    @Parameter(description = "ETag of the draft that was edited, or `*` for any", example = "\"17\"")
                    @Nullable
                    String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "`*`: only where there is no draft yet", example = "*")
                    @Nullable
                    String ifNoneMatch,
            byte[] text);

    /** Drops the draft; versions stay. */
    @DELETE
    @Path("/{name}/draft")
    @Operation(operationId = "deleteDraft", summary = "Drop the draft of a promotion")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it was",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision in double quotes",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "412", ref = "DraftConflict")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Draft delete(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @HeaderParam("If-Match")
                    @Parameter(description = "ETag of the draft that is dropped, or `*` for any", example = "\"17\"")
                    @Nullable
                    String ifMatch);

    /** Plays the scenarios of the draft under the settings of the service; a draft without scenarios has none to fail. */
    @POST
    @Path("/{name}/draft/test")
    @Operation(
            operationId = "testDraft",
            summary = "Run the scenarios of a draft",
            description = "Each is played to the draft alone, from the beginning, under the settings of the service.")
    @APIResponse(responseCode = "200", description = "What became of each scenario")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "422", ref = "NotPublishable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    ScenarioAnswer test(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);
}
