package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer as rules see one now.
 *
 * @param position the position of the customer's latest activity
 * @param aliases other ids under which activities of this customer arrived
 * @param fold what the activities so far say
 */
@Schema(description = "What the activities so far say of a customer")
public record Customer(
        @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String id,
        @Schema(description = "Position of the latest activity") long position,
        @Schema(description = "Other ids under which activities of this customer arrived") List<String> aliases,
        @Schema(description = "Profile, segments, tiers, balances, consents and lifetime counters, each with its time")
                RawJson fold) {}
