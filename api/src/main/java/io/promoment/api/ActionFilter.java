package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions a list shows; all that are given must hold. */
public record ActionFilter(
        @QueryParam("recipient") @Parameter(description = "Id of the customer it is for") @Nullable String recipient,
        @QueryParam("status")
                @Parameter(
                        description = "What was decided about it",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"granted", "suppressed", "superseded"}))
                @Nullable
                String status,
        @QueryParam("kind")
                @Parameter(
                        description = "What is to be done",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {
                                            "reward.grant",
                                            "points.add",
                                            "gift.credit",
                                            "voucher.publish",
                                            "message.send",
                                            "customer.update",
                                            "event.track"
                                        }))
                @Nullable
                String kind,
        @QueryParam("promotion")
                @Parameter(description = "The promotion that asked for it", example = "gold-welcome")
                @Nullable
                String promotion) {}
