package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the examples of RFC 8785 §3.2.2 to §3.2.4 and its appendix B. */
class ContentDigestTest {
    /** The example's first number, 333333333.33333329, is the one that our twist concerns: see below. */
    @Test
    void writesTheExampleOfTheRfc() throws Exception {
        assertThat(
                        canonical(
                                """
                        {
                          "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }"""))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsKeysByTheirUtf16UnitsAsTheRfcDoes() throws Exception {
        assertThat(
                        canonical(
                                """
                        {
                          "\\u20ac": "Euro Sign",
                          "\\r": "Carriage Return",
                          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                          "1": "One",
                          "\\ud83d\\ude00": "Emoji: Grinning Face",
                          "\\u0080": "Control",
                          "\\u00f6": "Latin Small Letter O With Diaeresis"
                        }"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void writesADoubleAsTheRfcDoes(String bits, String text) throws Exception {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(CanonicalNumber.text(value)).isEqualTo(text);
        assertThat(canonical(text)).isEqualTo(text);
    }

    @Test
    void writesWhatMeansTheSameDoubleAndNoShorterTextDoes() {
        Random random = new Random(20260901);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = CanonicalNumber.text(value);
                assertThat(Double.parseDouble(text)).isEqualTo(value);
                assertThat(new BigDecimal(text).stripTrailingZeros().precision())
                        .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                                .stripTrailingZeros()
                                .precision());
            }
        }
    }

    /** At a power of two the nearest short text lies outside, and the one above it inside. */
    @Test
    void findsTheShortTextAbovePowersOfTwo() {
        for (int power = -1_022; power < 1_023; power++) {
            double value = Math.scalb(1.0, power);
            String text = CanonicalNumber.text(value);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
            assertThat(new BigDecimal(text).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "333333333.33333329, 333333333.33333329",
        "9007199254740993, 9007199254740993",
        "-12345678901234567890, -12345678901234567890",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827",
        "1e400, 1e+400",
        "1.5e-400, 1.5e-400",
        "1.00000000000000000010, 1.0000000000000000001",
        "123456789012345678901234567890, 1.2345678901234567890123456789e+29",
    })
    void keepsTheExactTextOfANumberThatADoubleWouldChange(String number, String text) throws Exception {
        assertThat(canonical(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "19.90, 19.9",
        "-0, 0",
        "-0.0, 0",
        "0e10, 0",
        "1E2, 100",
        "100.0, 100",
        "1e21, 1e+21",
        "-1.50e-9, -1.5e-9"
    })
    void writesOneTextForOneValue(String number, String text) throws Exception {
        assertThat(canonical(number)).isEqualTo(text);
    }

    /** L1: red when the keys were written in the order in which they came. */
    @Test
    void l1IsTheSameForOtherBlanksOtherOrderAndOtherEscapes() throws Exception {
        assertThat(digest("{\"a\": [1, {\"b\": \"x\\u0041\", \"c\": 1.0}], \"d\": {}}"))
                .hasSize(32)
                .isEqualTo(digest("{ \"d\":{},\n\"a\":[1,{\"c\":1,\"b\":\"xA\"}]}"));
    }

    /** L1: red when 9007199254740993 was written as its double. */
    @ParameterizedTest
    @CsvSource({
        "[1;2], [2;1]",
        "[1], ['\"1\"']",
        "[null], []",
        "{'\"a\"':null}, {}",
        "[9007199254740993], [9007199254740992]",
        "['\"é\"'], ['\"e\u0301\"']",
        "[0.1], [0.10000000000000001]",
    })
    void l1DiffersForOtherContent(String one, String other) throws Exception {
        assertThat(digest(json(one))).isNotEqualTo(digest(json(other)));
    }

    @Test
    void l1DiffersForEachSample() {
        assertThat(Samples.all().stream().map(ContentDigestTest::hex))
                .doesNotHaveDuplicates()
                .hasSize(46);
    }

    @Test
    void isTheDigestOfTheCanonicalBytes() throws Exception {
        // echo -n '{}' | sha256sum
        assertThat(digest(" {} "))
                .asHexString()
                .isEqualToIgnoringCase("44136FA355B3678A1146AD16F7E8649E94FB4FC21FE77E8310C060F61CAAFF8A");
        assertThat(ContentDigest.canonical(JsonNodeFactory.instance.objectNode()))
                .isEqualTo("{}");
    }

    private static String json(String written) {
        return written.replace(';', ',').replace("'", "");
    }

    private static String hex(byte[] payload) {
        try {
            return java.util.HexFormat.of().formatHex(ContentDigest.of(ActivityCodec.parse(payload)));
        } catch (InvalidActivityException refused) {
            throw new AssertionError(refused);
        }
    }

    private static byte[] digest(String json) throws InvalidActivityException {
        return ContentDigest.of(ActivityCodec.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String canonical(String json) throws InvalidActivityException {
        return ContentDigest.canonical(ActivityCodec.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
