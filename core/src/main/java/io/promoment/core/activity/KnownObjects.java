package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What stands directly in the data and is an object or a list wherever a listed type has it. A number or a text in such a
 * place is a mistake of the sender that would otherwise go unnoticed: no rule would ever see the order. Null and absence
 * are ordinary, and an empty list is how some senders write an empty object.
 */
final class KnownObjects {
    private static final List<String> KEYS = List.of(
            "balance",
            "campaign",
            "consents",
            "custom_event",
            "customer_event",
            "destination_voucher",
            "distribution",
            "earning_rule",
            "event",
            "event_schema",
            "holder",
            "loyalty",
            "loyalty_tier",
            "loyalty_tier_from",
            "loyalty_tier_to",
            "order",
            "promotion_stack",
            "promotion_tier",
            "publication",
            "redemption",
            "redemption_rollback",
            "referral",
            "referral_tier",
            "referrer",
            "reward",
            "segment",
            "source_voucher",
            "transaction",
            "unconfirmed_customer",
            "voucher");

    private KnownObjects() {}

    static void check(JsonNode data, String at) throws InvalidActivityException {
        for (String key : KEYS) {
            JsonNode value = data.path(key);
            if (value.isValueNode() && !value.isNull()) {
                throw new InvalidActivityException(
                        at + "/" + key,
                        "is " + ActivityCodec.kind(value),
                        key.equals("consents")
                                ? "send a list of objects, or leave it out"
                                : "send an object, or leave it out");
            }
        }
    }
}
