package io.promoment.rules.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "rule\r\n\tü 🎁", "\uFEFFpackage", "a\rb\nc\r\nd", "\u2028\u0085"})
    void readsUtf8AsItWasWritten(String text) {
        assertThat(PromotionText.of("a.drl", text.getBytes(UTF_8))).isEqualTo(new PromotionText.Text(text));
    }

    @Test
    void saysWhereTheBytesAreNotUtf8() {
        assertThat(problem("one\r\n\t\"für\"".getBytes(ISO_8859_1)))
                .isEqualTo("a.drl:2:4 the file is not UTF-8: the byte 0xFC stands here;"
                        + " save it as UTF-8; it may be ISO 8859-1, Windows-1252 or UTF-16");
        assertThat(problem(new byte[] {'a', '\r', 'b', '\r', (byte) 0xC3}))
                .startsWith("a.drl:3:1 ")
                .contains("0xC3");
        assertThat(problem(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})).startsWith("a.drl:1:1 ");
        assertThat(problem("rule".getBytes(UTF_16))).startsWith("a.drl:1:1 ").contains("0xFE");
    }

    @Test
    void saysWhereANulStands() {
        assertThat(problem("rule".getBytes(UTF_16LE)))
                .isEqualTo("a.drl:1:2 the file is not UTF-8: a NUL stands here;"
                        + " save it as UTF-8; it may be UTF-16, or no text at all");
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        byte[] largest = " ".repeat(PromotionText.LARGEST).getBytes(UTF_8);
        assertThat(PromotionText.of("a.drl", largest)).isInstanceOf(PromotionText.Text.class);
        assertThat(problem(new byte[PromotionText.LARGEST + 1]))
                .isEqualTo("a.drl:1:1 the file is larger than 1 MB; split the promotion");
    }

    /** Red when the mark counts as a column. */
    @Test
    void passesOverAByteOrderMarkAndWarns() {
        PromotionSource marked = Texts.source("\uFEFFpackage promotions.other rule");
        assertThat(Guard.check(marked).warnings())
                .extracting(Problem::toString)
                .containsExactly("test.drl:1:1 the file begins with a byte order mark; save it as UTF-8 without one");
        assertThat(Texts.problems(marked)).first().asString().startsWith("test.drl:1:9 ");
    }

    @Test
    void countsColumnsTheSameForEveryKindOfLineEnd() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String drl = String.join(
                    end, "package promotions.test", "rule \"test: 🎁\" /* " + end + " */ when", "\tOrderPaid( x )");
            assertThat(Texts.problems(Texts.source(drl))).first().asString().startsWith("test.drl:4:13 ");
        }
    }

    private static String problem(byte[] bytes) {
        return ((PromotionText.Unreadable) PromotionText.of("a.drl", bytes))
                .problem()
                .toString();
    }
}
