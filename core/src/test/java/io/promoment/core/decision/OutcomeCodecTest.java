package io.promoment.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeCodecTest {

    /** L5: writing, reading and writing again gives the same bytes. Sabotage that turned it red: read the version as the place. */
    @Test
    void givesTheSameBytesAgainWhenReadBack() {
        byte[] bytes = OutcomeCodec.write(Sample.outcome(false));

        Outcome read = OutcomeCodec.read(bytes);

        assertThat(read).isEqualTo(Sample.outcome(false));
        assertThat(OutcomeCodec.write(read)).isEqualTo(bytes);
    }

    /** L5: no order of insertion shows. Sabotage that turned it red: Scalars keeps the order of insertion. */
    @Test
    void givesTheSameBytesForMapsFilledInAnotherOrder() {
        assertThat(OutcomeCodec.write(Sample.outcome(true))).isEqualTo(OutcomeCodec.write(Sample.outcome(false)));
    }

    @Test
    void writesTheMembersThatTheApiNames() {
        assertThat(new String(OutcomeCodec.write(Sample.outcome(false)), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"decided\",\"firings\":[{\"promotion\":\"gold-welcome\",\"version\":3,"
                        + "\"rule\":\"gold welcome: reward\",\"place\":4,\"matched\":["
                        + "{\"fact\":\"OrderPaid\",\"activity\":\"event_1\",\"index\":null},"
                        + "{\"fact\":\"OrderItem\",\"activity\":null,\"index\":2}],"
                        + "\"bindings\":{\"$tier\":\"Gold\",\"$total\":4430},"
                        + "\"actions\":[\"act_1\",\"act_2\",\"act_3\",\"act_4\"]}],\"actions\":["
                        + action("act_1", "granted", "null")
                        + ","
                        + action(
                                "act_2",
                                "suppressed",
                                "{\"type\":\"limit_reached\",\"text\":\"1 per customer per 30 days\","
                                        + "\"key\":\"gold-welcome|0\",\"used\":1,\"cap\":1,"
                                        + "\"frees_at\":\"2026-10-01T00:00:00Z\"}")
                        + ","
                        + action(
                                "act_3",
                                "suppressed",
                                "{\"type\":\"budget_spent\",\"text\":\"100 actions\",\"used\":100,\"cap\":100,"
                                        + "\"frees_at\":null}")
                        + ","
                        + action(
                                "act_4",
                                "superseded",
                                "{\"type\":\"superseded\",\"group\":\"welcome\",\"promotion\":\"other\","
                                        + "\"rule\":\"other: rule\"}")
                        + "],\"failures\":[{\"promotion\":\"broken\",\"version\":1,\"rule\":\"broken: rule\","
                        + "\"constraint\":\"history.count > 1\",\"kind\":\"allowance\"},"
                        + "{\"promotion\":\"broken\",\"version\":1,\"rule\":\"broken: rule\",\"constraint\":null,"
                        + "\"kind\":\"consequence\"}]}");
    }

    @Test
    void writesThatThereIsNothingToDo() {
        for (DecisionStatus status : DecisionStatus.values()) {
            byte[] bytes = OutcomeCodec.write(Outcome.nothing(status));

            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(
                            "{\"status\":\"" + status.wireName() + "\",\"firings\":[],\"actions\":[],\"failures\":[]}");
            assertThat(OutcomeCodec.read(bytes)).isEqualTo(Outcome.nothing(status));
        }
    }

    @Test
    void refusesContradictions() {
        Outcome full = Sample.outcome(false);

        assertThatThrownBy(() -> new Outcome(DecisionStatus.TOO_LATE, full.firings(), full.actions(), full.failures()))
                .hasMessageContaining("too_late fires no rule");
        assertThatThrownBy(() -> new DecidedAction(
                        "act_1", "k", "c", full.actions().get(0).parameters(), ActionStatus.SUPPRESSED, null, "p", "r"))
                .hasMessageContaining("act_1 is suppressed with reason null");
        assertThatThrownBy(() -> new Failure("p", 1, "r", null, "NullPointerException"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToReadWhatIsDamaged() {
        for (String damaged : List.of(
                "{}",
                "{\"status\":\"maybe\",\"firings\":[],\"actions\":[],\"failures\":[]}",
                "{\"status\":\"decided\",\"firings\":[],\"actions\":[{}],\"failures\":[]}")) {
            assertThatThrownBy(() -> OutcomeCodec.read(damaged.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String action(String id, String status, String reason) {
        return "{\"id\":\"" + id + "\",\"kind\":\"points.add\",\"recipient\":\"cust_1\","
                + "\"parameters\":{\"points\":500,\"program\":\"Juniper Rewards\"},\"status\":\"" + status
                + "\",\"reason\":" + reason
                + ",\"promotion\":\"gold-welcome\",\"rule\":\"gold welcome: reward\"}";
    }
}
