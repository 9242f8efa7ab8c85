package io.promoment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"b\":[1,true,null],\"a\":{\"x\":\"\"}}",
                "1.00",
                "19.90",
                "0.1000000000000000055511151231257827",
                "123456789012345678901234567890",
                "1E+400",
                "1E-400",
                "\"tab\\u0009quote\\\"slash\\\\zero\\u0000\"",
                "\"\u017b\u00f3\u0142\u0107 \ud83d\ude00\"",
                "\"half \\ud83d\"",
                "\"\\ude00 half\""
            })
    void writesWhatItReadWithoutChangingAByte(String json) {
        assertThat(rewritten(json)).isEqualTo(json);
    }

    /** Sabotage that turned it red: {@code toPlainString} for every number (out of memory). */
    @Test
    void keepsAnEnormousExponentShort() {
        assertThat(rewritten("1E+999999999")).isEqualTo("1E+999999999");
    }

    @Test
    void leavesOutBlanksAndKeepsTheOrderOfMembers() {
        assertThat(rewritten(" { \"b\" : 1 , \"a\" : [ 2 ] } ")).isEqualTo("{\"b\":1,\"a\":[2]}");
    }

    @Test
    void refusesToReadWhatIsDamaged() {
        assertThatThrownBy(() -> rewritten("{\"a\":")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> rewritten("{\"a\":1,\"a\":2}")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> rewritten("{} {}")).isInstanceOf(UncheckedIOException.class);
    }

    private static String rewritten(String json) {
        JsonNode tree = CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
        return new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
    }
}
