package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed which promotion, and when. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public interface ChangesResource {

    @GET
    @Operation(operationId = "listChanges", summary = "Changes to promotions")
    @APIResponse(responseCode = "200", description = "Changes, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<PromotionChange> list(@BeanParam ChangeFilter filter, @BeanParam PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "getChange", summary = "One change, with what differs")
    @APIResponse(responseCode = "200", description = "The change")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    ChangeDetail get(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the change",
                            example = "117",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
                    long id);
}
