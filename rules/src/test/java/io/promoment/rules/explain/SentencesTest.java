package io.promoment.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.rules.Programme;
import io.promoment.rules.language.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of each construct of the language, where it holds and where it does not. The table stands in
 * {@code explanations.txt}: a rule, then the sentence of it, of {@link Standing#ORDER} unless a line says otherwise.
 */
class SentencesTest {
    private static final Map<String, Activity> ACTIVITIES = Map.of(
            "order", Standing.ORDER,
            "newcomer", Standing.OF_A_NEWCOMER,
            "upgrade", Standing.UPGRADE);

    /** Words of programmers, and what reaches a person only by mistake. */
    private static final List<String> JARGON = List.of(
            "element", "null", "Exception", "java", "io.promoment", "instance", "boolean", "@", "Optional", "[", "  ");

    record Row(String of, String when, String sentence) {
        static Row read(String block) {
            List<String> lines = block.strip().lines().toList();
            boolean other = lines.get(0).startsWith("# ");
            String when =
                    lines.subList(other ? 1 : 0, lines.size() - 1).stream().collect(Collectors.joining("\n"));
            return new Row(
                    other ? lines.get(0).substring(2) : "order",
                    when,
                    lines.get(lines.size() - 1).substring(3));
        }

        @Override
        public String toString() {
            return of + ": " + when;
        }
    }

    static Stream<Row> rows() {
        return Arrays.stream(text().split("\n\n"))
                .filter(block -> !block.isBlank())
                .map(Row::read);
    }

    private static String text() {
        try {
            return Files.readString(Path.of(Objects.requireNonNull(SentencesTest.class.getResource("/explanations.txt"))
                    .toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rule rule(String when) {
        return Programme.approved("told\nrule \"told: a rule\"\n    @title(\"T\")\nwhen\n    " + when
                        + "\nthen\n    actions.trackEvent(\"x\");\nend\n")
                .rules()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysOfEachConstruct(Row row) {
        Account account = Explainer.account(rule(row.when()), Objects.requireNonNull(ACTIVITIES.get(row.of())));
        assertThat(account.sentence()).isEqualTo("'T' " + row.sentence());
        assertThat(JARGON).noneMatch(account.sentence()::contains);
    }

    @Test
    void keepsTheRawRecordBesideTheSentence() {
        Account account = Explainer.account(
                rule("OrderPaid( history.purchases(\"30 days\").atLeast(5000).count >= 2 )"), Standing.ORDER);
        Clause failed = account.firstFailed().orElseThrow();
        assertThat(failed.element().text()).isEqualTo("history.purchases(\"30 days\").atLeast(5000).count >= 2");
        assertThat(failed.element().expected()).isEqualTo(">= 2");
        assertThat(failed.element().actual()).isEqualTo("1");
        Backing behind = failed.behind().get(0);
        assertThat(behind.missing()).isEqualTo(1);
        assertThat(behind.narrowed())
                .containsExactly(
                        new Backing.Narrowed("history", 3),
                        new Backing.Narrowed("history.purchases(\"30 days\")", 2),
                        new Backing.Narrowed("history.purchases(\"30 days\").atLeast(5000)", 1));
        assertThat(behind.entries()).extracting(Backing.Counted::order).containsExactly("ord_7");
        assertThat(behind.entries()).extracting(Backing.Counted::position).containsExactly(3L);
        assertThat(behind.leftOut()).extracting(Backing.Counted::order).containsExactly("ord_6");
    }

    @Test
    void namesTheEntryThatCameClosest() {
        Account account = Explainer.account(
                rule("$a : OrderPaid()\n exists( OrderItem( quantity > 1, amount > 5000 ) from $a.order.items )"),
                Standing.ORDER);
        Candidate nearest =
                Objects.requireNonNull(account.firstFailed().orElseThrow().nearest());
        assertThat(nearest.list()).isEqualTo("$a.order.items");
        assertThat(nearest.index()).isEqualTo(1);
        assertThat(nearest.values()).containsEntry("id", "line_2").containsEntry("amount", 3_000L);
        assertThat(nearest.checks()).extracting(Candidate.Check::held).containsExactly(true, false);
        assertThat(nearest.checks().get(1).actual()).isEqualTo("3000");
    }
}
