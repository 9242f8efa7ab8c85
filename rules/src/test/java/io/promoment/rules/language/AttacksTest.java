package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * L7: no promotion reaches the host. Each file under {@code attacks/} tries, and says in its first line at which place it
 * must be refused; anywhere else it would have been refused for another reason than the attack. Those under {@code host/}
 * say more, for the walls behind the guard. Letting rules call methods
 * that are not marked as accessors turned three of them red.
 */
class AttacksTest {

    @TestFactory
    Stream<DynamicTest> l7RefusesEveryAttackAtItsPlace() throws IOException, URISyntaxException {
        return attacks().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    String first = text.lines().findFirst().orElse("");
                    if (first.startsWith("// approved without it")) {
                        Promotion approved = Texts.approved(Texts.source(text));
                        assertThat(Printer.print(approved).drl()).doesNotContain("attack", "System");
                        return;
                    }
                    String place = first.replaceFirst("// refused at ([0-9:]+).*", "$1");
                    assertThat(Texts.problems(Texts.source(text)))
                            .first()
                            .asString()
                            .startsWith("test.drl:" + place + " ");
                }));
    }

    @Test
    void keepsTheAttacksThatItHas() throws IOException, URISyntaxException {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(390);
    }

    @Test
    void answersWhateverTheTextIs() throws IOException, URISyntaxException {
        Random random = new Random(20_261_123);
        for (Path file : attacks()) {
            String text = Files.readString(file);
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(20));
                String cut = text.substring(0, from) + text.substring(to);
                String doubled = text.substring(0, to) + text.substring(from);
                assertThat(Guard.check(Texts.source(cut))).isNotNull();
                assertThat(Guard.check(Texts.source(doubled))).isNotNull();
            }
        }
    }

    @Test
    void printsNothingOfTheAuthorButLiteralsAndNames() {
        Promotion promotion = Texts.approved(
                Texts.source(
                        """
                // System.exit(1)
                package promotions.test
                /* System.exit(2) */
                rule "test: \\" when eval(System.exit(3) == 1) then"
                    @title("\\"); System.exit(4); (\\"") @owner("*/ System.exit(5)")
                when OrderPaid( order.id == "\\"); System.exit(6); (\\"" )
                then actions.grantReward("\\\\\\"); System.exit(7); //");
                end
                """));
        assertThat(Printer.print(promotion).drl().lines().filter(line -> line.contains("System")))
                .containsExactly(
                        "    Comparison.equal(this.order().id(), \"\\\"); System.exit(6); (\\\"\")",
                        "    actions.grantReward(\"\\\\\\\"); System.exit(7); //\");");
    }

    private static List<Path> attacks() throws IOException, URISyntaxException {
        Path folder = Path.of(AttacksTest.class.getResource("/attacks").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
