package io.promoment.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why a decision came out as it did. */
@Path("/v1/decisions/{id}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public interface DecisionExplanationResource {

    /** Explains under the ruleset that decided, with what the rules saw then. */
    @GET
    @Operation(
            operationId = "explainDecision",
            summary = "Why rules fired, and why others did not",
            description =
                    "Under the ruleset of then, with the activity, the customer, the history and the limits as they"
                            + " were. Without `promotion` and `rule`: all rules that listened to the activity's type, and the"
                            + " promotions that were paused then or are now. Where something that the rules saw is no longer kept,"
                            + " `missing` says what, and the outcome is told alone.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = ExplanationExamples.DECISION)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Explanation explain(
            @PathParam("id")
                    @Parameter(description = "Id of the decision", example = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id,
            @QueryParam("promotion")
                    @Parameter(description = "Only rules of this promotion", example = "gold-welcome")
                    @Nullable
                    String promotion,
            @QueryParam("rule")
                    @Parameter(
                            description = "Only rules of this name",
                            example = "gold welcome: reward on reaching gold")
                    @Nullable
                    String rule);
}
