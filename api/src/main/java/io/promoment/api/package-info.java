/**
 * The HTTP contract: resource interfaces, the records of requests and answers, and problems.
 * Any Java client may use it; of our own code it knows only the activity model.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Promoment",
                        version = "1",
                        description = "Activities in, decisions out, every one of them explained. Every problem is an"
                                + " application/problem+json (RFC 9457) with a stable `type`.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "activities", description = "What customers did"),
            @Tag(name = "decisions", description = "What was decided, and by which rules"),
            @Tag(name = "customers", description = "What the activities say of a customer"),
            @Tag(name = "actions", description = "What is to be done for whom"),
            @Tag(name = "promotions", description = "What exists and what is in force"),
            @Tag(name = "audit", description = "Proof that nobody touched it"),
            @Tag(name = "numbers", description = "How often, how much, how fast: for charts")
        },
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "key")},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description =
                                            "An API key; without keys configured the service is open to its own machine only"),
                            @SecurityScheme(
                                    securitySchemeName = "key",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-Api-Key")
                        },
                        responses = {
                            @APIResponse(
                                    name = "InvalidActivity",
                                    description = "The body is not JSON, or not an activity; nothing was kept",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.NOT_AN_ACTIVITY))),
                            @APIResponse(
                                    name = "InvalidParameter",
                                    description = "A parameter is unknown or not understood",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.INVALID_PARAMETER))),
                            @APIResponse(
                                    name = "KeyMissing",
                                    description = "No API key, or one that is not known",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.KEY_MISSING))),
                            @APIResponse(
                                    name = "KeyNotAllowed",
                                    description = "The key may not do that",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.KEY_NOT_ALLOWED))),
                            @APIResponse(
                                    name = "NotFound",
                                    description = "Nothing is known under this id",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.NOT_FOUND))),
                            @APIResponse(
                                    name = "NoLongerKept",
                                    description = "It was decided, and is older than what is kept; nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.NO_LONGER_KEPT))),
                            @APIResponse(
                                    name = "NotAcceptable",
                                    description = "The Accept header leaves out JSON",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.NOT_ACCEPTABLE))),
                            @APIResponse(
                                    name = "ActivityConflict",
                                    description =
                                            "The id is taken by an activity with other content; nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.ACTIVITY_CONFLICT))),
                            @APIResponse(
                                    name = "InvalidBody",
                                    description =
                                            "The body is not JSON, or not what the route takes; or a parameter is not understood; nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.INVALID_BODY))),
                            @APIResponse(
                                    name = "PromotionConflict",
                                    description =
                                            "The promotion comes from a file, or there is nothing to do it to; nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.READ_ONLY))),
                            @APIResponse(
                                    name = "DraftConflict",
                                    description = "The draft is another one by now; nothing was changed",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.DRAFT_CONFLICT))),
                            @APIResponse(
                                    name = "NotPublishable",
                                    description =
                                            "The promotion is invalid, or its scenarios fail; what is in force stays",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples = {
                                                        @ExampleObject(
                                                                name = "problem",
                                                                value = ProblemExamples.INVALID_PROMOTION),
                                                        @ExampleObject(
                                                                name = "scenarios",
                                                                value = ProblemExamples.RED_SCENARIOS)
                                                    })),
                            @APIResponse(
                                    name = "InvalidCheckpoint",
                                    description =
                                            "A checkpoint that cannot be read, is of another log or not signed by it",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.INVALID_CHECKPOINT))),
                            @APIResponse(
                                    name = "BodyTooLarge",
                                    description = "The body is too large",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.BODY_TOO_LARGE))),
                            @APIResponse(
                                    name = "UnsupportedMediaType",
                                    description = "The body is not application/json",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.UNSUPPORTED_MEDIA_TYPE))),
                            @APIResponse(
                                    name = "Internal",
                                    description = "The service failed; the log knows more under the id in the answer",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.INTERNAL))),
                            @APIResponse(
                                    name = "Unavailable",
                                    description = "The service cannot answer just now; the request may be sent again",
                                    content =
                                            @Content(
                                                    mediaType = Problem.MEDIA_TYPE,
                                                    schema = @Schema(implementation = Problem.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemExamples.UNAVAILABLE)))
                        }))
package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
