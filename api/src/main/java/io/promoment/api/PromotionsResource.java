package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
}
