package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Numbers for charts, read from counts by hours and days of the time of deciding, in UTC. An answer has at most 10 000 points,
 * lines times steps; who asks for more gets a problem that says what to leave out.
 */
@Path("/v1/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "numbers")
public interface NumbersResource {

    @GET
    @Path("/firings")
    @Operation(operationId = "numbersOfFirings", summary = "How often rules fired")
    @APIResponse(responseCode = "200", description = "A line each, with a number for each step")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    TimeSeries<FiringSeries> firings(@BeanParam NumbersFilter filter, @BeanParam NumbersPeriod period);

    @GET
    @Path("/actions")
    @Operation(
            operationId = "numbersOfActions",
            summary = "How many actions of each kind were decided, and how much they give")
    @APIResponse(responseCode = "200", description = "A line each, with a number for each step")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    TimeSeries<ActionSeries> actions(@BeanParam NumbersFilter filter, @BeanParam NumbersPeriod period);

    @GET
    @Path("/reasons")
    @Operation(operationId = "numbersOfReasons", summary = "Why what fired was not granted")
    @APIResponse(responseCode = "200", description = "A line each, with a number for each step")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    TimeSeries<ReasonSeries> reasons(@BeanParam NumbersFilter filter, @BeanParam NumbersPeriod period);

    @GET
    @Path("/failures")
    @Operation(operationId = "numbersOfFailures", summary = "How often rules failed")
    @APIResponse(responseCode = "200", description = "A line each, with a number for each step")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    TimeSeries<FailureSeries> failures(@BeanParam NumbersFilter filter, @BeanParam NumbersPeriod period);

    @GET
    @Path("/decisions")
    @Operation(operationId = "numbersOfDecisions", summary = "How many activities were decided, and how fast")
    @APIResponse(responseCode = "200", description = "A line each, with a number for each step")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    TimeSeries<DecisionSeries> decisions(@BeanParam NumbersPeriod period);

    @GET
    @Path("/budgets")
    @Operation(operationId = "numbersOfBudgets", summary = "How much of the budgets in force is used")
    @APIResponse(responseCode = "200", description = "The budgets of the promotions in force, by promotion and place")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<BudgetUse> budgets(@BeanParam BudgetFilter filter, @BeanParam PageRequest page);

    @GET
    @Path("/sealing")
    @Operation(operationId = "numbersOfSealing", summary = "How far behind sealing is")
    @APIResponse(responseCode = "200", description = "What waits, and the last checkpoint")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    SealingNumbers sealing();
}
