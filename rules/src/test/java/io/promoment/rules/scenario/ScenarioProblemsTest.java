package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.language.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts with mistakes, and exactly the problems they have: {@code scenario-problems.txt}. */
class ScenarioProblemsTest {
    private static final String FILE = "gold.scenarios.yaml";

    @TestFactory
    Stream<DynamicTest> findsExactlyTheProblems() {
        return Stream.of(Shipped.text("scenario-problems.txt").split("(?m)^### "))
                .skip(1)
                .map(entry -> {
                    String title = entry.substring(0, entry.indexOf('\n'));
                    int end = entry.indexOf("\n=>\n") + 1;
                    String yaml =
                            end == 0 ? "" : entry.substring(title.length() + 1, Math.max(end, title.length() + 1));
                    return DynamicTest.dynamicTest(title, () -> assertThat(problems(yaml))
                            .isEqualTo(
                                    entry.substring(entry.indexOf("=>\n") + 3).strip()));
                });
    }

    @Test
    void refusesWhatIsLargerOrDeeperOrMoreThanPeopleWrite() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> "- scenario: s" + i + "\n")
                .collect(Collectors.joining());

        assertThat(problems("# " + "x".repeat(1 << 20)))
                .isEqualTo("1:1 a scenario file has at most 1 MB of text; split the promotion");
        assertThat(problems(many)).isEqualTo("1:1 a scenario file has at most 1000 scenarios; split the promotion");
        assertThat(problems("[".repeat(5_000) + "]".repeat(5_000))).contains("deep");
        assertThat(problems("- " + "9".repeat(500))).contains("the number has more than 100 digits");
        assertThat(problems("- x\n".repeat(900)).lines()).hasSize(200);
    }

    private static String problems(String yaml) {
        ScenarioReading reading = ScenarioFile.read(FILE, yaml);
        List<String> problems = new ArrayList<>();
        if (reading instanceof ScenarioReading.Refused refused) {
            for (Problem problem : refused.problems()) {
                problems.add(problem.toString().replace(FILE + ":", ""));
            }
        }
        return String.join("\n", problems);
    }
}
