package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedActivityTest {
    private static final String GOOD =
            """
            {"id": "e1", "type": "customer.created", "created_at": "2026-09-01T08:00:00Z",
             "data": {"customer": {"id": "c1", "metadata": {"n": 1}}}}""";

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("nothing", "", "", "is empty"),
                bad("blanks", " \n ", "", "is empty"),
                bad("truncated", GOOD.substring(0, GOOD.length() - 3), "", "ends too early (line 2, column"),
                bad("truncated in a text", "{\"id\": \"e", "", "(line 1, column"),
                bad("no JSON", "{\"id\": 'e1'}", "/id", "is not JSON (line 1, column 8)"),
                bad("a comment", "{\"id\": \"e1\", // why\n}", "/id", "is not JSON (line 1, column"),
                bad("trailing garbage", GOOD + " {}", "", "goes on after the JSON value (line 2, column"),
                bad("trailing nonsense", GOOD + " x", "", "is not JSON (line 2, column"),
                bad("a second comma", "{\"id\": \"e1\",, }", "/id", "is not JSON (line 1, column"),
                bad("an array", "[]", "", "is an array"),
                bad("a string", "\"text\"", "", "is a string"),
                bad("null", "null", "", "is null"),
                bad("NaN", with("\"n\": 1", "\"n\": NaN"), "/data/customer/metadata/n", "is not JSON (line 2"),
                bad("no id", with("\"id\": \"e1\", ", ""), "/id", "is missing: send a string"),
                bad("id null", with("\"e1\"", "null"), "/id", "is null: send a string"),
                bad("id a number", with("\"e1\"", "7"), "/id", "is a number: send a string"),
                bad("id empty", with("e1", ""), "/id", "is empty: send"),
                bad("id blank", with("e1", " "), "/id", "is empty: send"),
                bad("id too long", with("e1", "e".repeat(201)), "/id", "has 201 characters: send at most 200"),
                bad("id with a line break", with("e1", "e\\n1"), "/id", "control character"),
                bad("id with a zero", with("e1", "e\\u0000"), "/id", "zero character (\\u0000): send it without"),
                bad("id with C1", with("e1", "e\\u0085"), "/id", "control character"),
                bad("no type", with("\"type\": \"customer.created\", ", ""), "/type", "is missing"),
                bad("type an object", with("\"customer.created\"", "{}"), "/type", "is an object"),
                bad("no time", with(", \"created_at\": \"2026-09-01T08:00:00Z\"", ""), "/created_at", "is missing"),
                bad("time null", with("\"2026-09-01T08:00:00Z\"", "null"), "/created_at", "is missing"),
                bad("time a number", with("\"2026-09-01T08:00:00Z\"", "1788249600"), "/created_at", "ISO 8601"),
                bad("no zone", with("00:00Z", "00:00"), "/created_at", "with its zone: write it like"),
                bad("a date", with("T08:00:00Z", ""), "/created_at", "ISO 8601"),
                bad("no such day", with("09-01T", "02-30T"), "/created_at", "ISO 8601"),
                bad("no such offset", with("00:00Z", "00:00+25:00"), "/created_at", "ISO 8601"),
                bad("a far year", with("2026-09", "+12026-09"), "/created_at", "ISO 8601"),
                bad("no time at all", with("2026-09-01T08:00:00Z", "yesterday"), "/created_at", "ISO 8601"),
                bad(
                        "no data",
                        "{\"id\":\"e\",\"type\":\"t\",\"created_at\":\"2026-09-01T08:00:00Z\"}",
                        "/data",
                        "is missing"),
                bad(
                        "data an array",
                        with("{\"customer\": {\"id\": \"c1\", \"metadata\": {\"n\": 1}}}", "[]"),
                        "/data",
                        "is an array"),
                bad("no customer", with("\"customer\"", "\"client\""), "/data/customer", "is missing: send"),
                bad(
                        "customer a text",
                        with("{\"id\": \"c1\", \"metadata\": {\"n\": 1}}", "\"c1\""),
                        "/data/customer",
                        "is a string"),
                bad(
                        "customer a number",
                        with("{\"id\": \"c1\", \"metadata\": {\"n\": 1}}", "5"),
                        "/data/customer",
                        "is a number"),
                bad(
                        "order a number",
                        with("\"customer\"", "\"order\": 5, \"customer\""),
                        "/data/order",
                        "is a number: send an object"),
                bad(
                        "voucher a text",
                        with("\"customer\"", "\"voucher\": \"\", \"customer\""),
                        "/data/voucher",
                        "is a string: send an object"),
                bad(
                        "consents true",
                        with("\"customer\"", "\"consents\": true, \"customer\""),
                        "/data/consents",
                        "is a boolean: send a list"),
                bad(
                        "nested order a number",
                        nested("{\"customer\": {\"id\": \"c1\"}, \"order\": 5}")
                                .replace("\"t\"", "\"customer.order.paid\""),
                        "/data/data/order",
                        "is a number"),
                bad("customer unknown", with("\"id\": \"c1\", ", ""), "/data/customer", "neither id nor source_id"),
                bad(
                        "customer null",
                        with("\"id\": \"c1\"", "\"id\": null"),
                        "/data/customer",
                        "neither id nor source_id"),
                bad("customer id a number", with("\"c1\"", "1"), "/data/customer/id", "is a number"),
                bad("customer id empty", with("c1", ""), "/data/customer/id", "is empty"),
                bad("customer id too long", with("c1", "c".repeat(201)), "/data/customer/id", "at most 200"),
                bad("customer id like a source", with("c1", "source:1"), "/data/customer/id", "send the part after it"),
                bad(
                        "source id with a tab",
                        with("\"id\": \"c1\"", "\"source_id\": \"s\\t\""),
                        "/data/customer/source_id",
                        "control"),
                bad(
                        "deleted without id",
                        with("created\"", "deleted\"").replace("\"id\": \"c1\"", "\"source_id\": \"s1_deleted\""),
                        "/data/customer",
                        "send the id"),
                bad("nested without customer", nested("{}"), "/data/data/customer", "is missing"),
                bad(
                        "a key twice",
                        with("\"n\": 1", "\"n\": 1, \"n\": 1"),
                        "/data/customer/metadata/n",
                        "appears twice in its object (line 2"),
                bad("id twice", with("{\"id\": \"e1\"", "{\"id\": \"e1\", \"id\": \"e2\""), "/id", "appears twice"),
                bad(
                        "too deep",
                        with("1}", "[".repeat(200) + "]".repeat(200) + "}"),
                        "/data/customer/metadata/n" + "/0".repeat(96),
                        "100 levels"),
                bad("a huge number", with("1}", "1e999999}"), "/data/customer/metadata/n", "out of range"),
                bad("a tiny number", with("1}", "1e-999999}"), "/data/customer/metadata/n", "out of range"),
                bad(
                        "a number beyond every exponent",
                        with("1}", "1e99999999999}"),
                        "/data/customer/metadata/n",
                        "out of range"),
                bad(
                        "a number with too many digits",
                        with("1}", "1".repeat(1_001) + "}"),
                        "/data/customer/metadata/n",
                        "1000 digits"),
                bad(
                        "a number with too many places",
                        with("1}", "0." + "1".repeat(1_100) + "}"),
                        "/data/customer/metadata/n",
                        "1000 digits"),
                bad("a zero", with("1}", "\"a\\u0000b\"}"), "/data/customer/metadata/n", "contains the zero character"),
                bad("a zero in a key", with("\"n\"", "\"a\\u0000\""), "/data/customer/metadata/a\0", "(\\u0000)"),
                bad("half a pair", with("1}", "\"\\ud83d\"}"), "/data/customer/metadata/n", "(\\ud83d)"),
                bad("the other half", with("1}", "\"\\ude00\\ud83d\"}"), "/data/customer/metadata/n", "(\\ude00)"),
                bad(
                        "half a pair in a key",
                        with("\"n\"", "\"a/~\\ud83d\""),
                        "/data/customer/metadata/a~1~0\ud83d",
                        "whole characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void saysWhereAndWhatIsWrongAndWhatToSend(String what, String json, String pointer, String words) {
        InvalidActivityException refused = refusal(json.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.detail()).isNotBlank();
        assertThat(refused.hint()).isNotBlank();
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused)
                .hasMessageEndingWith(refused.detail() + ": " + refused.hint())
                .hasMessageContaining(words);
        assertThat(refused.getMessage())
                .doesNotContain("Jackson", "StreamRead", "com.fasterxml", "`", "Feature", "parser", "Unexpected");
    }

    @Test
    void saysAtWhichByteATextIsNotUtf8() {
        byte[] latin1 = "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(latin1)).hasMessage("is not UTF-8 at byte 8: send JSON in UTF-8");
        byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16);
        assertThat(refusal(utf16).detail()).contains("UTF-8");
    }

    @Test
    void acceptsWhatIsJustWithinTheBounds() throws Exception {
        String longest = GOOD.replace("e1", "e".repeat(200))
                .replace("1}", "[1e308, 4.9406564584124654e-324, " + "9".repeat(999) + ", \"\\ud83d\\ude00\"]}");
        assertThat(ActivityCodec.read(longest.getBytes(StandardCharsets.UTF_8)).id())
                .hasSize(200);
    }

    @Test
    void countsCharactersNotTheirHalves() throws Exception {
        String emoji = "\ud83d\ude00".repeat(200);
        assertThat(ActivityCodec.read(with("e1", emoji).getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo(emoji);
        assertThat(refusal(with("e1", emoji + "e").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("has 201 characters");
    }

    @Test
    void takesNullAndEmptyListsForObjectsAndAnythingInATypeOfItsOwn() throws Exception {
        String empty = with("\"customer\"", "\"order\": null, \"voucher\": [], \"customer\"");
        assertThat(ActivityCodec.read(empty.getBytes(StandardCharsets.UTF_8))
                        .order()
                        .absent())
                .isTrue();
        String unlisted = empty.replace("customer.created", "shop.visit").replace("null", "5");
        assertThat(ActivityCodec.read(unlisted.getBytes(StandardCharsets.UTF_8))
                        .data()
                        .number("order"))
                .isEqualByComparingTo("5");
    }

    private static InvalidActivityException refusal(byte[] json) {
        return catchThrowableOfType(InvalidActivityException.class, () -> ActivityCodec.read(json));
    }

    private static Arguments bad(String what, String json, String pointer, String words) {
        return Arguments.of(what, json, pointer, words);
    }

    private static String with(String part, String other) {
        assertThat(GOOD.split(java.util.regex.Pattern.quote(part), -1)).as(part).hasSizeGreaterThan(1);
        int at = GOOD.indexOf(part);
        return GOOD.substring(0, at) + other + GOOD.substring(at + part.length());
    }

    private static String nested(String data) {
        return "{\"id\":\"e\",\"type\":\"t\",\"created_at\":\"2026-09-01T08:00:00Z\",\"data\":{\"data\":" + data + "}}";
    }
}
