package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionStatementTest {
    private static final Salt SALT = Salt.of(new byte[Salt.BYTES]);

    private static DecisionStatement statement(String activity, String source) {
        return new DecisionStatement(
                activity,
                "customer.order.paid",
                Instant.parse("2026-09-01T08:30:12Z"),
                Instant.parse("2026-09-01T08:30:12.884000999Z"),
                7,
                12,
                "decided",
                1,
                0,
                DecisionStatement.Sealed.of(SALT, "{}", "{\"a\":1}", "{\"b\":2}", "cust_1", source, null));
    }

    @Test
    void isRfc8785JsonWithWhatIsPersonalBehindSaltedDigests() {
        assertThat(statement("event_1", "shop").text())
                .isEqualTo("{\"activity\":\"event_1\","
                        + "\"body\":\"" + SALT.seal("body", "{}") + "\","
                        + "\"customer\":\"" + SALT.seal("customer", "cust_1") + "\","
                        + "\"depth\":0,\"firings\":1,"
                        + "\"inputs\":\"" + SALT.seal("inputs", "{\"a\":1}") + "\","
                        + "\"occurred_at\":\"2026-09-01T08:30:12.000000Z\","
                        + "\"outcome\":\"" + SALT.seal("outcome", "{\"b\":2}") + "\","
                        + "\"position\":7,\"received_at\":\"2026-09-01T08:30:12.884000Z\",\"ruleset\":12,"
                        + "\"source\":\"" + SALT.seal("source", "shop") + "\","
                        + "\"status\":\"decided\",\"type\":\"customer.order.paid\"}");
        assertThat(statement("a\u0001\n\"\\\u20ac", "shop").text())
                .startsWith("{\"activity\":\"a\\u0001\\n\\\"\\\\\u20ac\",");
    }

    /** printf '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0body\0{}' | sha256sum. */
    @Test
    void saltsWithTheNameOfTheMember() {
        assertThat(SALT.seal("body", "{}").hex())
                .isEqualTo("8c905109ba27eaf460051f0cde576fd18b85cb8a4c116aba57628a8b42de9597");
        assertThat(SALT.seal("body", "{}")).isNotEqualTo(SALT.seal("inputs", "{}"));
    }

    @Test
    void tellsStatementsApart() {
        List<Digest> digests = List.of(
                statement("event_1", "shop").digest(),
                statement("event_2", "shop").digest(),
                statement("event_1", "till").digest());

        assertThat(digests).doesNotHaveDuplicates();
        assertThat(statement("event_1", "shop").digest()).isEqualTo(digests.get(0));
    }

    @Test
    void isSealedAsAnEntry() {
        Entry entry = new Entry(
                5,
                3,
                Instant.parse("2026-09-01T08:30:13.1Z"),
                EntryKind.DECISION,
                "dec_event_1",
                Digest.ofText("statement"));

        assertThat(new String(entry.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-09-01T08:30:13.100000Z\",\"batch\":3,\"digest\":\""
                        + Digest.ofText("statement").hex()
                        + "\",\"id\":\"dec_event_1\",\"index\":5,\"kind\":\"decision\"}");
        assertThat(entry.leaf()).isEqualTo(MerkleHash.leaf(entry.bytes()));
    }
}
