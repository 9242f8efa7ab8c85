package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a body is cut into activities. */
class PiecesTest {
    private static final int MOST = 100;
    private static final String ARRAY =
            """
            \t[ {"a": "]},[{", "b": [1, {"c": "\\\\"}]} ,
            "é\\"", -1.50e3,true , [[],{}],{"d":"\\\\\\""}
            ] \r
            """;
    private static final List<String> ELEMENTS = List.of(
            "{\"a\": \"]},[{\", \"b\": [1, {\"c\": \"\\\\\"}]}",
            "\"é\\\"\"",
            "-1.50e3",
            "true",
            "[[],{}]",
            "{\"d\":\"\\\\\\\"\"}");

    @Test
    void cutsTheElementsOfAnArrayAsTheyStandThere() throws IOException {
        assertThat(texts(array(ARRAY))).isEqualTo(ELEMENTS);
    }

    @Test
    void saysWhereEachElementBegins() throws IOException {
        List<Piece> pieces = all(array("[1,\n {},\n\n\"é\", 2]"));

        assertThat(pieces)
                .extracting(Piece::place)
                .containsExactly(
                        new Place(1, 2, 1, 0L),
                        new Place(2, 2, 5, 1L),
                        new Place(4, 1, 10, 2L),
                        new Place(4, 7, 16, 3L));
    }

    @Test
    void cutsTheSameWhereverTheBytesArriveInParts() throws IOException {
        byte[] bytes = ARRAY.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(texts(array(parts(bytes, cut)))).as("cut at %d", cut).isEqualTo(ELEMENTS);
        }
    }

    @Test
    void cutsWhateverAnArrayIsMadeOf() throws IOException {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            List<String> elements = new ArrayList<>();
            StringBuilder array = new StringBuilder("[");
            for (int count = random.nextInt(4); count > 0; count--) {
                String element = json(random, 3);
                array.append(elements.isEmpty() ? "" : ",")
                        .append(blank(random))
                        .append(element)
                        .append(blank(random));
                elements.add(element);
            }
            byte[] bytes = array.append(']').toString().getBytes(StandardCharsets.UTF_8);

            Pieces pieces = Objects.requireNonNull(
                    ArrayPieces.begin(new UploadBytes(parts(bytes, random.nextInt(bytes.length))), new Cut(1 << 20)));

            assertThat(texts(pieces)).as("%s", array).isEqualTo(elements);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1 2]      | 1 | a comma or the end of the array belongs here at line 1, column 4 (byte 3)",
                "[1,]       | 1 | an activity belongs here at line 1, column 4 (byte 3)",
                "[,1]       | 0 | an activity belongs here at line 1, column 2 (byte 1)",
                "[1,,2]     | 1 | an activity belongs here at line 1, column 4 (byte 3)",
                "[1}        | 1 | a comma or the end of the array belongs here at line 1, column 4 (byte 3), where the body ends",
                "[1] 2      | 1 | nothing more belongs here at line 1, column 5 (byte 4)",
                "[          | 0 | an activity belongs here at line 1, column 2 (byte 1), where the body ends",
                "[1,        | 1 | an activity belongs here at line 1, column 4 (byte 3), where the body ends",
                "[1         | 1 | a comma or the end of the array belongs here at line 1, column 3 (byte 2), where the body ends",
                "[{\"a\":[1} | 1 | a comma or the end of the array belongs here at line 1, column 10 (byte 9), where the body ends"
            })
    void saysWhereAnArrayIsBrokenAndReadsNothingAfterIt(String array, int good, String detail) throws IOException {
        List<Piece> pieces = all(array(array));

        assertThat(pieces).hasSize(good + 1);
        assertThat(pieces.subList(0, good)).allMatch(Piece.Whole.class::isInstance);
        Piece.Refused last = (Piece.Refused) pieces.get(good);
        assertThat(last.problem().errors().get(0).detail()).isEqualTo(detail);
        assertThat(last.problem().detail()).endsWith("Nothing after it was read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "x"})
    void knowsWhatIsNoArray(String body) throws IOException {
        assertThat(ArrayPieces.begin(bytes(body), new Cut(MOST))).isNull();
    }

    @Test
    void cutsLines() throws IOException {
        List<Piece> pieces = all(lines("{1}\n\r\n  \n {2} \r\nx\r"));

        assertThat(pieces).extracting(piece -> text(piece)).containsExactly("{1}", "{2} ", "x\r");
        assertThat(pieces)
                .extracting(Piece::place)
                .containsExactly(new Place(1, 1, 0, null), new Place(4, 2, 10, null), new Place(5, 1, 16, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\n"})
    void cutsNothingOutOfBlankLines(String body) throws IOException {
        assertThat(all(lines(body))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongAndGoesOn() throws IOException {
        String longest = "\"" + "x".repeat(MOST - 2) + "\"";
        String tooLong = "\"" + "x".repeat(1 << 17) + "\"";

        for (Pieces pieces :
                List.of(lines(longest + "\n" + tooLong + "\n{}"), array("[" + longest + ",\n" + tooLong + "\n,{}]"))) {
            List<Piece> cut = all(pieces);

            assertThat(cut).hasSize(3);
            assertThat(text(cut.get(0))).isEqualTo(longest);
            assertThat(((Piece.Refused) cut.get(1)).problem().status()).isEqualTo(413);
            assertThat(cut.get(1).place().line()).isEqualTo(2);
            assertThat(text(cut.get(2))).isEqualTo("{}");
        }
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        UploadBytes marked = bytes("\uFEFF{}");
        marked.skipByteOrderMark();
        assertThat(texts(new LinePieces(marked, new Cut(MOST)))).containsExactly("{}");
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> String.valueOf(random.nextInt(1000) / 10.0);
            case 1 -> random.nextBoolean() ? "true" : "null";
            case 2, 3 -> "\"" + text(random) + "\"";
            case 4 -> "[" + json(random, depth - 1) + blank(random) + "," + json(random, depth - 1) + "]";
            default -> "{\"" + text(random) + "\"" + blank(random) + ":" + json(random, depth - 1) + "}";
        };
    }

    private static String text(Random random) {
        List<String> parts = List.of("[", "]", "{", "}", ",", ":", "\\\"", "\\\\", "\\n", "é", "😀", "a", " ");
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(8), 0, parts.size()).forEach(part -> text.append(parts.get(part)));
        return text.toString();
    }

    private static String blank(Random random) {
        return " \n\t\r".substring(random.nextInt(4)).substring(0, random.nextInt(2));
    }

    private static Pieces array(String json) throws IOException {
        return array(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Pieces array(InputStream body) throws IOException {
        return Objects.requireNonNull(ArrayPieces.begin(new UploadBytes(body), new Cut(MOST)));
    }

    private static Pieces lines(String body) {
        return new LinePieces(bytes(body), new Cut(MOST));
    }

    private static UploadBytes bytes(String body) {
        return new UploadBytes(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** First what stands before the cut, then one byte after the other. */
    private static InputStream parts(byte[] bytes, int cut) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.max(1, Math.min(length, cut - pos)));
            }
        };
    }

    private static List<Piece> all(Pieces pieces) throws IOException {
        List<Piece> all = new ArrayList<>();
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
        return all;
    }

    private static List<String> texts(Pieces pieces) throws IOException {
        return all(pieces).stream().map(PiecesTest::text).toList();
    }

    private static String text(Piece piece) {
        return new String(((Piece.Whole) piece).json(), StandardCharsets.UTF_8);
    }
}
