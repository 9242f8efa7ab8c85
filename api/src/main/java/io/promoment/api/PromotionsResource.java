package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which promotions exist, their versions, and what is in force of them. */
@Path("/v1/promotions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public interface PromotionsResource {

    @GET
    @Operation(operationId = "listPromotions", summary = "The promotions")
    @APIResponse(responseCode = "200", description = "Promotions by name")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<Promotion> list(@BeanParam PageRequest page);

    @GET
    @Path("/{name}")
    @Operation(operationId = "getPromotion", summary = "One promotion")
    @APIResponse(responseCode = "200", description = "The promotion")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Promotion get(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name);

    @GET
    @Path("/{name}/versions")
    @Operation(operationId = "listPromotionVersions", summary = "Its versions")
    @APIResponse(responseCode = "200", description = "Versions, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<PromotionVersion> versions(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @BeanParam PageRequest page);

    @GET
    @Path("/{name}/versions/{version}")
    @Operation(operationId = "getPromotionVersion", summary = "One version")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    PromotionVersion version(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @PathParam("version") @Parameter(description = "Its number", example = "3") long version);

    @GET
    @Path("/{name}/diff")
    @Operation(
            operationId = "diffPromotion",
            summary = "What differs between two texts",
            description = "Each is the number of a version, `draft`, or `live` for the version in force.")
    @APIResponse(responseCode = "200", description = "Unified diffs, empty where nothing differs")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Difference diff(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @QueryParam("from")
                    @DefaultValue("live")
                    @Parameter(description = "Number of a version, `draft` or `live`", example = "3")
                    String from,
            @QueryParam("to")
                    @DefaultValue("draft")
                    @Parameter(description = "Number of a version, `draft` or `live`", example = "draft")
                    String to);

    @GET
    @Path("/{name}/changes")
    @Operation(operationId = "listChangesOfPromotion", summary = "Who changed it, and when")
    @APIResponse(responseCode = "200", description = "Changes, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<PromotionChange> changes(
            @PathParam("name") @Parameter(description = "Name of the promotion", example = "gold-welcome") String name,
            @BeanParam PageRequest page);
}
