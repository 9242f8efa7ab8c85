package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers did: post one and get its decision, and look up what came in. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
public interface ActivitiesResource {
    /** A CloudEvent as one JSON object. */
    String EVENT = "application/cloudevents+json";

    /**
     * Decides one activity and keeps it with its decision, or gives the first decision again.
     *
     * @param activity the activity's JSON as bytes: they are kept as they are
     * @param dryRun decide as if it came now, keep nothing
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, EVENT})
    @Operation(
            operationId = "postActivity",
            summary = "Decide an activity",
            description = "The same activity again gets the first decision again, marked `replayed`. A CloudEvent 1.0"
                    + " is taken as well, as one JSON object or as headers with the data as body: its `type` is the"
                    + " activity's, its `time` the `created_at`, and the id is its `source`, a space and its `id`.")
    @RequestBody(
            required = true,
            description = "One activity; the data alone where the headers make it a CloudEvent",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PostedActivity.class),
                        examples = @ExampleObject(name = "activity", value = Examples.ACTIVITY)),
                @Content(
                        mediaType = EVENT,
                        schema = @Schema(implementation = PostedEvent.class),
                        examples = @ExampleObject(name = "event", value = Examples.EVENT))
            })
    @Parameter(
            name = "ce-specversion",
            in = ParameterIn.HEADER,
            description = "`1.0`: the request is a CloudEvent, the headers its attributes, the body its data",
            schema = @Schema(type = SchemaType.STRING, enumeration = "1.0"))
    @Parameter(
            name = "ce-id",
            in = ParameterIn.HEADER,
            description = "What the source knows the event by",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ce-source",
            in = ParameterIn.HEADER,
            description = "URI or path of the sender",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ce-type",
            in = ParameterIn.HEADER,
            description = "Type of the activity",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "ce-time",
            in = ParameterIn.HEADER,
            description = "When it occurred",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class),
                            examples = @ExampleObject(name = "decision", value = Examples.DECISION)))
    @APIResponse(responseCode = "400", ref = "InvalidActivity")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "ActivityConflict")
    @APIResponse(responseCode = "410", ref = "NoLongerKept")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    CompletionStage<Decision> post(
            byte[] activity,
            @QueryParam("dry_run")
                    @DefaultValue("false")
                    @Parameter(description = "Decide as if it came now: read limits without reserving, keep nothing")
                    boolean dryRun);

    @GET
    @Operation(operationId = "listActivities", summary = "What came in")
    @APIResponse(responseCode = "200", description = "Activities, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<ActivitySummary> list(@BeanParam ActivityFilter filter, @BeanParam Period period, @BeanParam PageRequest page);

    @GET
    @Path("/{id}")
    @Operation(operationId = "getActivity", summary = "One activity, with its body as received")
    @APIResponse(responseCode = "200", description = "The activity")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "NoLongerKept")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    StoredActivity get(
            @PathParam("id")
                    @Parameter(description = "Id of the activity", example = "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id);

    @GET
    @Path("/{id}/decision")
    @Operation(operationId = "getDecisionOfActivity", summary = "The decision of an activity")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class),
                            examples = @ExampleObject(name = "decision", value = Examples.DECISION)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "NoLongerKept")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Decision decision(
            @PathParam("id")
                    @Parameter(description = "Id of the activity", example = "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id);
}
