package io.promoment.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the demo says of an answer, for the shapes of answer that there are. */
class SentenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTIVITY =
            """
            {"type": "customer.order.paid", "data": {"customer": {"name": "Nora Jensen"}}}""";

    @Test
    void namesTheRuleThatCameFirst() throws IOException {
        assertThat(sentence(200, fired("superseded", "{\"type\": \"superseded\", \"rule\": \"sale: a voucher\"}")))
                .contains("“sale: points” → superseded: “sale: a voucher” came first (points.add 150)");
    }

    @Test
    void namesTheLimitThatHeldAnActionBack() throws IOException {
        assertThat(sentence(200, fired("suppressed", "{\"type\": \"limit_reached\", \"text\": \"1 per customer\"}")))
                .contains("→ suppressed: 1 per customer (points.add 150)");
    }

    @Test
    void saysWhatWasGranted() throws IOException {
        assertThat(sentence(200, fired("granted", "null"))).endsWith("“sale: points” → points.add 150");
    }

    @Test
    void saysWhetherAPromotionListensAtAll() throws IOException {
        String nothing = "{\"firings\": [], \"actions\": []}";

        assertThat(sentence(200, nothing)).endsWith("– nothing matched in sale");
        assertThat(new Sentence(JSON.readTree("[]")).of(JSON.readTree(ACTIVITY), answer(200, nothing)))
                .endsWith("– no promotion listens");
    }

    @Test
    void saysWhyAnActivityWasRefused() throws IOException {
        assertThat(sentence(409, "{\"detail\": \"other content\"}")).endsWith("refused (409): other content");
    }

    private static String sentence(int status, String body) throws IOException {
        JsonNode promotions =
                JSON.readTree("[{\"name\": \"sale\", \"rules\": [{\"listens_to\": [\"customer.order.paid\"]}]}]");
        return new Sentence(promotions).of(JSON.readTree(ACTIVITY), answer(status, body));
    }

    private static Service.Answer answer(int status, String body) throws IOException {
        return new Service.Answer(status, JSON.readTree(body));
    }

    private static String fired(String status, String reason) {
        return """
                {"firings": [{"rule": "sale: points", "actions": ["act_1"]}],
                 "actions": [{"id": "act_1", "kind": "points.add", "parameters": {"points": 150, "expires_at": "2026-10-01T00:00:00Z"},
                              "status": "%s", "reason": %s}]}
                """
                .formatted(status, reason);
    }
}
