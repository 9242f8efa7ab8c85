package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many activities in one request. */
@Path(UploadsResource.PATH)
@Tag(name = "activities")
public interface UploadsResource {
    String PATH = "/v1/activities/batch";

    /** One JSON value a line. */
    String LINES = "application/x-ndjson";

    /** Another name of the same. */
    String JSON_LINES = "application/jsonl";

    /** A JSON array of CloudEvents. */
    String EVENTS = "application/cloudevents-batch+json";

    /**
     * Decides activities in the order they stand in, and answers each as soon as it and those before it are decided.
     * Neither the request nor the answer has a largest size.
     *
     * @param activities a JSON array, or one activity a line
     * @param mode {@code decide}, or {@code import} to store and fold without deciding
     * @return as entity one {@link UploadAnswer} a line
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES, JSON_LINES, EVENTS})
    @Produces(LINES)
    @Operation(
            operationId = "postActivities",
            summary = "Decide many activities",
            description = "One line of the answer for each activity, in order: its decision in short, or its problem."
                    + " A problem of one does not stop those after it. Activities are decided while the request is"
                    + " still being sent: read the answer while you send. What was not answered when the connection"
                    + " broke may be sent again; what was decided is then answered as `replayed`.")
    @RequestBody(
            required = true,
            description = "Activities, one a line; blank lines count and are not answered."
                    + " Or a JSON array of activities, or of CloudEvents",
            content = {
                @Content(
                        mediaType = LINES,
                        schema = @Schema(implementation = PostedActivity.class),
                        examples = @ExampleObject(name = "lines", value = Examples.ACTIVITY_LINES)),
                @Content(mediaType = JSON_LINES, schema = @Schema(implementation = PostedActivity.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PostedActivity.class)),
                @Content(
                        mediaType = EVENTS,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PostedEvent.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "One line for each activity. An array that is broken has a last line that says where",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = UploadAnswer.class),
                            examples = @ExampleObject(name = "lines", value = Examples.ANSWER_LINES)))
    @APIResponse(responseCode = "400", ref = "InvalidActivity")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response post(
            InputStream activities,
            @QueryParam("mode")
                    @DefaultValue("decide")
                    @Parameter(
                            description = "`import` stores activities without putting them before the rules",
                            schema = @Schema(enumeration = {"decide", "import"}))
                    String mode);
}
