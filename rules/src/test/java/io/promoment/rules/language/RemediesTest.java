package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever an honest promotion is turned into by slips of the hand: what is said of it stands somewhere and helps. */
class RemediesTest {

    private static final List<String> SLIPS = List.of(
            "", " ", "(", ")", ",", ";", ".", "\"", "'", "$", "@", "=", "!", "0", "x", "X", "then", "end", "rule",
            "not", "or", "null", "5", "\"x\"", "order", "history", "/*", "//", "\n", "\u00A0", "ä", "{", "-", "+ 1",
            "== 1", ".absent");

    @Test
    void saysWhereAndWhatToWriteInstead() {
        List<Problem> said = slips().flatMap(RemediesTest::told).toList();

        assertThat(said).hasSizeGreaterThan(1_000);
        assertThat(said).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank().doesNotContain("io.promoment", "$root", "Arithmetic");
            assertThat(problem.instead()).as(problem.toString()).isNotBlank();
        });
    }

    /** A slip in one rule is not told as one of another. */
    @Test
    void saysNothingOfARuleBeforeTheSlip() {
        PromotionSource calendar = HonestTest.promotions()
                .filter(source -> source.name().equals("christmas-calendar"))
                .findFirst()
                .orElseThrow();
        int last = calendar.drl().lastIndexOf("rule \"");
        for (int at = last; at < calendar.drl().length(); at++) {
            String cut = calendar.drl().substring(0, at);
            int line = (int) calendar.drl().substring(0, last).lines().count();
            assertThat(told(new PromotionSource(calendar.name(), calendar.file(), cut)))
                    .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(line));
        }
    }

    private static Stream<PromotionSource> slips() {
        Random random = new Random(4);
        List<PromotionSource> slips = new ArrayList<>();
        HonestTest.promotions().forEach(source -> {
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(source.drl().length());
                int to = Math.min(source.drl().length(), from + random.nextInt(6));
                String slip = SLIPS.get(random.nextInt(SLIPS.size()));
                String text =
                        source.drl().substring(0, from) + slip + source.drl().substring(to);
                slips.add(new PromotionSource(source.name(), source.file(), text));
            }
        });
        return slips.stream();
    }

    private static Stream<Problem> told(PromotionSource source) {
        Checked checked = Guard.check(source);
        Stream<Problem> errors = checked instanceof Checked.Refused refused ? refused.problems().stream() : Stream.of();
        return Stream.concat(errors, checked.warnings().stream());
    }
}
