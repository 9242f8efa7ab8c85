package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.decision.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausedByTest {
    private static final String OURS = Ids.action("event_1", "gold-welcome", "gold welcome: points", 0);

    /** The payloads as platforms send them, with our id where they have the one of who asked. */
    @ParameterizedTest
    @CsvSource({
        "customer.voucher.gift.balance_added, /transaction",
        "customer.voucher.loyalty_card.points_added, /transaction",
        "customer.voucher.loyalty_card.points_transferred, /transaction",
        "customer.publication.succeeded, /publication",
        "customer.publication.failed, /publication",
        "customer.custom_event, /event",
        "customer.custom_event, /event/metadata"
    })
    void findsOurActionBehindAnEffect(String type, String where) throws Exception {
        assertThat(CausedBy.of(returned(type, where, OURS))).isEqualTo(new CausedBy(OURS, 1L));
    }

    @Test
    void findsOurActionBehindWhatAnEventOfOursEarned() throws Exception {
        ObjectNode rewarded = Samples.json("customer.rewarded");
        ObjectNode event = ((ObjectNode) rewarded.path("data")).putObject("custom_event");
        event.putObject("metadata").put("source_id", OURS);

        assertThat(CausedBy.of(ActivityCodec.read(rewarded))).isEqualTo(new CausedBy(OURS, 1L));
    }

    /** Else a rule on effects whose own actions come back as such would fire for ever. */
    @Test
    void countsTheActionThatAnEffectWasTheOccasionOf() throws Exception {
        String second = Ids.actionOnEffect("event_2", "gold-welcome", "gold welcome: points", 0);

        assertThat(CausedBy.of(returned("customer.voucher.loyalty_card.points_added", "/transaction", second)))
                .isEqualTo(new CausedBy(second, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act_",
                "act_1",
                "act_bs8n68vv5go94ak1htvu4q7sequelan",
                "act_bs8n68vv5go94ak1htvu4q7sequelanfx",
                "act_bs8n68vv5go94ak1htvu4q7sequelanfee",
                "act_Bs8n68vv5go94ak1htvu4q7sequelanf",
                "act_bs8n68vv5go94ak1htvu4q7sequelanw",
                " act_bs8n68vv5go94ak1htvu4q7sequelanf",
                "act_bs8n68vv5go94ak1htvu4q7sequelanf\n",
                "xact_bs8n68vv5go94ak1htvu4q7sequelanf"
            })
    void findsNoActionBehindAnIdThatOnlyLooksAlike(String id) throws Exception {
        assertThat(CausedBy.of(returned("customer.voucher.loyalty_card.points_added", "/transaction", id)))
                .isEqualTo(CausedBy.NONE);
    }

    /** Who is an order's or a customer's source did not ask for what happened. */
    @ParameterizedTest
    @CsvSource({"customer.order.paid, /order", "customer.order.paid, /customer", "customer.sms.sent, ''"})
    void looksNowhereElse(String type, String where) throws Exception {
        assertThat(CausedBy.of(returned(type, where, OURS)).absent()).isTrue();
    }

    @Test
    void findsNoActionBehindWhatOthersDid() throws Exception {
        for (ActivityType type : Samples.types().toList()) {
            assertThat(CausedBy.of(Samples.read(type)).absent()).isTrue();
        }
    }

    private static Activity returned(String type, String where, String id) throws Exception {
        ObjectNode json = Samples.json(type);
        JsonNode asked = json.path("data").at(where);
        ((ObjectNode) asked).put("source_id", id);
        return ActivityCodec.read(json);
    }
}
