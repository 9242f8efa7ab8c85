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

/** What the activities so far say of a customer. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public interface CustomersResource {

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCustomer", summary = "A customer as rules see one now")
    @APIResponse(responseCode = "200", description = "The customer")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Customer get(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the customer, or an alias",
                            example = "cust_Ra563nLRLkYnPv2Q7YLcgWz0")
                    String id);

    @GET
    @Path("/{id}/timeline")
    @Operation(operationId = "getTimeline", summary = "Everything that happened to a customer and was given")
    @APIResponse(responseCode = "200", description = "The timeline, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<TimelineEntry> timeline(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the customer, or an alias",
                            example = "cust_Ra563nLRLkYnPv2Q7YLcgWz0")
                    String id,
            @BeanParam PageRequest page);
}
