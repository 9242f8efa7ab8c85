package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The files under {@code problems/} hold what people get wrong, and exactly what they are told: first what keeps the text from
 * being published, then what {@code warning:} stands before.
 */
class ProblemsTest {

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrongWithConditions() {
        return cases("conditions", Texts::when);
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrongWithConsequences() {
        return cases("consequences", then -> Texts.rule("$a : OrderPaid( $t : order.amount )", then));
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrongWithAnnotations() {
        return cases(
                "annotations",
                text -> Texts.source("package promotions.test\nrule \"test: it\"\n" + text
                        + "\nwhen\nOrderPaid()\nthen\nactions.grantReward(\"r\");\nend\n"));
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrongWithFiles() {
        return cases("files", text -> Texts.source(text + "\n"));
    }

    @TestFactory
    Stream<DynamicTest> warnsOfWhatIsSeldomMeant() {
        return cases("warnings", text -> Texts.source("package promotions.test\n" + text + "\n"));
    }

    @Test
    void namesTheRuleAndTheOffendingText() {
        Checked checked = Guard.check(Texts.when("OrderPaid( order.amont > 100, order == 5 )"));
        assertThat(((Checked.Refused) checked).problems())
                .extracting(Problem::rule, Problem::text)
                .containsExactly(tuple("test: it", "amont"), tuple("test: it", "order"));
    }

    @Test
    void namesTheRuleOfWhatIsNoWord() {
        Checked checked = Guard.check(Texts.when("OrderPaid( order.amount > 007, order.status == “PAID” )"));
        assertThat(((Checked.Refused) checked).problems())
                .extracting(Problem::rule, Problem::text)
                .containsExactly(tuple("test: it", "007"), tuple("test: it", "“PAID”"));
    }

    @Test
    void onlyWarnsOfARuleThatIsNotNamedAfterItsPromotion() {
        Checked checked = Guard.check(Texts.source(
                "package promotions.test\nrule \"it\" when OrderPaid() then actions.grantReward(\"r\"); end"));
        assertThat(((Checked.Approved) checked).warnings())
                .extracting(Problem::toString)
                .containsExactly("test.drl:2:6 the names of these rules begin with \"test: \":"
                        + " people who read decisions look for the promotion there; write rule \"test: it\"");
    }

    @Test
    void refusesMoreThanAThousandRulesAndMoreThanAMegabyte() {
        String rule = "rule \"test: %d\" when OrderPaid() then actions.grantReward(\"r\"); end%n";
        StringBuilder drl = new StringBuilder("package promotions.test\n");
        for (int i = 0; i < 1_001; i++) {
            drl.append(String.format(rule, i));
        }
        assertThat(Texts.problems(Texts.source(drl.toString())))
                .containsExactly("test.drl:1003:1 a promotion has 1 to 1000 rules, not 1001; split it");
        assertThat(Texts.problems(Texts.source(" ".repeat(1 << 20) + "x")))
                .containsExactly("test.drl:1:1 a promotion has at most 1 MB of text; split it");
    }

    private static Stream<DynamicTest> cases(String file, Function<String, PromotionSource> source) {
        return Stream.of(read(file).split("(?m)^### "))
                .filter(block -> !block.isBlank())
                .map(block -> {
                    String name = block.substring(0, block.indexOf('\n'));
                    String[] parts = block.substring(name.length() + 1).split("(?m)^---$", 2);
                    List<String> expected =
                            parts[1].lines().filter(line -> !line.isBlank()).toList();
                    PromotionSource text = source.apply(parts[0].stripTrailing());
                    return DynamicTest.dynamicTest(name, () -> {
                        assertThat(Texts.told(text)).containsExactlyElementsOf(expected);
                        assertThat(Guard.check(text).warnings())
                                .noneMatch(warning -> warning.instead().isBlank());
                        assertThat(expected).allMatch(line -> line.contains("; "), "says what to write instead");
                    });
                });
    }

    private static String read(String file) {
        try (InputStream text = ProblemsTest.class.getResourceAsStream("/problems/" + file + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
