package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One record in the audit log.
 *
 * @param index its place, from 0
 * @param batch the number of the batch that wrote it
 * @param at when that was
 * @param id of a decision, a change to promotions, a ruleset
 * @param digest hexadecimal SHA-256 of the statement: what the entry says, with personal data behind salted digests
 * @param hash Base64 of the leaf hash: SHA-256 over a zero byte and the entry in RFC 8785 JSON (RFC 6962)
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "One record in the audit log")
public record AuditEntry(
        @Schema(description = "Its place in the log, from 0", examples = "4711") long index,
        @Schema(description = "The batch that wrote it") long batch,
        Instant at,
        @Schema(enumeration = {"origin", "decision", "change", "ruleset", "retention"}) String kind,
        @Schema(
                        description = "Of the decision, the change, the ruleset",
                        examples = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                String id,
        @Schema(description = "SHA-256 of what the entry says, in hexadecimal digits") String digest,
        @Schema(description = "Leaf hash of RFC 6962 in Base64") String hash) {}
