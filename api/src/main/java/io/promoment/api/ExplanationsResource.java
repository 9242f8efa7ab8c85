package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** What the rules in force would make of an activity, and why. */
@Path("/v1/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public interface ExplanationsResource {

    /**
     * Decides as if the activity came now, keeps nothing, and explains; one that came before is explained as it was decided.
     *
     * @param activity the activity's JSON
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainActivity",
            summary = "Why rules would fire for an activity, and why others would not",
            description = "Decides as if the activity came now, reads limits without reserving and keeps nothing. An"
                    + " activity that came before is explained as it was decided then. Without `promotion` and `rule`: all"
                    + " rules that listen to its type, and the promotions that are paused.")
    @RequestBody(
            required = true,
            description = "One activity",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostedActivity.class),
                            examples = @ExampleObject(name = "activity", value = Examples.ACTIVITY)))
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Explanation.class),
                            examples = @ExampleObject(name = "explanation", value = ExplanationExamples.DRY_RUN)))
    @APIResponse(responseCode = "400", ref = "InvalidActivity")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ActivityConflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Explanation explain(
            byte[] activity,
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
