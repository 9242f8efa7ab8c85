package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.PromotionCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The promotions under {@code honest/} are what people write who mean well, in many styles. All are accepted whole, and
 * nothing is said of them but what stands in {@code warnings.txt}.
 */
class HonestTest {

    private static final PromotionCompiler COMPILER = new PromotionCompiler();

    @TestFactory
    Stream<DynamicTest> acceptsEachAndCompilesIt() {
        List<String> expected = lines(folder().resolve("warnings.txt"));
        return promotions()
                .map(source -> DynamicTest.dynamicTest(source.file(), () -> {
                    Compilation compilation = COMPILER.compile(source);
                    if (compilation instanceof Compilation.Refused refused) {
                        assertThat(refused.problems()).isEmpty();
                    }
                    assertThat(compilation.warnings().stream().map(Problem::toString))
                            .containsExactlyElementsOf(expected.stream()
                                    .filter(warning -> warning.startsWith(source.file() + ":"))
                                    .toList());
                }));
    }

    @Test
    void areManyAndTouchAllOfTheLanguage() {
        List<Rule> rules = promotions()
                .flatMap(source -> Texts.approved(source).rules().stream())
                .toList();

        assertThat(promotions().count()).isGreaterThanOrEqualTo(60);
        assertThat(rules.stream().map(rule -> rule.pattern().model().getSimpleName()))
                .containsAll(Vocabulary.activityTypes().keySet());
        assertThat(rules.stream().flatMap(rule -> rule.calls().stream()).map(Call::word))
                .containsAll(ActionWord.names());
        assertThat(annotations()).containsAll(Annotation.NAMES);
        assertThat(rules.stream().flatMap(rule -> kinds(rule.conditions()).stream()))
                .containsAll(Stream.of(Condition.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(expressions(rules))
                .containsAll(Stream.of(Expression.Test.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void areOfManyStyles() {
        assertThat(promotions().map(PromotionSource::drl))
                .anyMatch(drl -> drl.contains("\r\n"))
                .anyMatch(drl -> drl.contains("\n\t"))
                .anyMatch(drl -> drl.startsWith("\uFEFF"))
                .anyMatch(drl -> drl.contains("/*"));
    }

    private static Set<String> annotations() {
        Set<String> annotations = new TreeSet<>();
        for (String name : Annotation.NAMES) {
            if (promotions().anyMatch(source -> source.drl().contains("@" + name))) {
                annotations.add(name);
            }
        }
        return annotations;
    }

    private static Stream<String> expressions(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> Walk.of(rule).expressions().stream())
                .map(expression -> expression.getClass().getSimpleName());
    }

    private static List<String> kinds(List<Condition> conditions) {
        List<String> kinds = new ArrayList<>();
        for (Condition condition : conditions) {
            kinds.add(condition.getClass().getSimpleName());
            if (condition instanceof Condition.All all) {
                kinds.addAll(kinds(all.conditions()));
            } else if (condition instanceof Condition.Any any) {
                kinds.addAll(kinds(any.conditions()));
            }
        }
        return kinds;
    }

    static Stream<PromotionSource> promotions() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream()
                    .map(HonestTest::source);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PromotionSource source(Path path) {
        try {
            String file = path.getFileName().toString();
            String text = ((PromotionText.Text) PromotionText.of(file, Files.readAllBytes(path))).text();
            return new PromotionSource(file.replace(".drl", ""), file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path folder() {
        try {
            return Path.of(HonestTest.class.getResource("/honest").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
