package io.promoment.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./replay} over the database that the tests of this build left behind: reading the configuration starts it again. */
class ReplayIT {
    private static final String LOGIN = "promoment";

    /** The tests decide some thousand activities; it is one run that must not pass on emptiness. */
    private static final long AT_LEAST = 500;

    /** Written by tests for lists to show, never decided: their inputs say that there were none. */
    private static final String WRITTEN = "select count(*) from decision where inputs::text = '{}'";

    /** The same database without these, and the same without the bodies of activities. */
    private static final String VIEWS =
            """
            create schema if not exists decided;
            create or replace view decided.decision as select * from public.decision where inputs::text <> '{}';
            create schema if not exists emptied;
            create or replace view emptied.decision as select * from decided.decision;
            create or replace view emptied.activity as select * from public.activity where false
            """;

    /** Some of those that were written lie ahead. */
    private static final String LATER_THAN_ALL = "2100-01-01T00:00:00Z";

    /** A customer of whom nothing else is there. */
    private static final String ONLY_WRITTEN =
            """
            select d.customer from decision d join activity a on a.at = d.at and a.id = d.activity
            group by d.customer having bool_and(d.inputs::text = '{}') limit 1
            """;

    /** What must be among them, or the run says little. */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("imported", "decision where status = 'imported'");
        kinds.put("too late", "decision where status = 'too_late'");
        kinds.put(
                "on an effect",
                "activity a join decision d on d.at = a.at and d.activity = a.id where a.caused_by <> '' and d.firings > 0");
        kinds.put("recipients under other names", "decision where inputs::text like '%\"names\":{\"%'");
        kinds.put("earlier activities", "decision where inputs::text like '%\"history\":[1%'");
        kinds.put("earlier gifts", "decision where inputs::text like '%\"given\":[\"%'");
        kinds.put("counters", "decision where inputs::text like '%\"readings\":[{%'");
        kinds.put("windows with grants", "decision where inputs::text like '%\"grants\":[{%'");
        kinds.put("rules left out", "decision where outcome::text like '%\"failures\":[{%'");
        kinds.put("suppressed", "action where status = 'suppressed'");
        kinds.put("superseded", "action where status = 'superseded'");
        kinds.put(
                "rulesets no longer in force",
                "decision where inputs::text <> '{}' and ruleset < (select number from ruleset_live)");
        return kinds;
    }

    @Test
    void L5FindsEveryOutcomeOfTheTestsAgain() throws Exception {
        long decided;
        String customer;
        String writtenCustomer;
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (Connection connection = DriverManager.getConnection(url, LOGIN, LOGIN);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                assertThat(number(connection, "select count(*) from " + kind.getValue()))
                        .as(kind.getKey())
                        .isPositive();
            }
            statement.execute(VIEWS);
            decided = number(connection, "select count(*) from decided.decision");
            assertThat(number(connection, WRITTEN))
                    .isEqualTo(number(connection, "select count(*) from decision") - decided);
            customer = text(connection, "select customer from decided.decision limit 1");
            writtenCustomer = text(connection, ONLY_WRITTEN);
        }

        ReplayRun run = ReplayRun.of("--json", "--url", in("decided", url), "--to", LATER_THAN_ALL);

        assertThat(run.out().stream().filter(line -> line.contains("\"decision\"")))
                .isEmpty();
        JsonNode totals = run.totals();
        assertThat(totals.path("replayed").asLong()).isEqualTo(decided);
        assertThat(totals.path("identical").asLong()).isEqualTo(decided).isGreaterThan(AT_LEAST);
        assertThat(run.exit()).as(run.err()).isZero();

        ReplayRun unreadable = ReplayRun.of("--url", url, "--to", LATER_THAN_ALL, "--customer", writtenCustomer);
        assertThat(unreadable.exit()).isEqualTo(1);
        assertThat(String.join("\n", unreadable.out()))
                .contains("What is stored of its inputs or its body cannot be read");

        ReplayRun ofNothing = ReplayRun.of("--url", in("emptied", url), "--to", LATER_THAN_ALL, "--customer", customer);
        assertThat(ofNothing.exit()).isEqualTo(2);
        assertThat(ofNothing.err()).contains("none could be compared");
    }

    private static String in(String schema, String url) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema + ",public";
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void saysInOneSentenceWhyItCouldNotRun(@TempDir Path empty) throws Exception {
        assertThat(ReplayRun.over(empty)).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("There is no database in " + empty).doesNotContain("\tat ");
        });
        assertThat(ReplayRun.over(empty, "--from", "2026-02-01T00:00:00Z", "--to", "2026-01-01T00:00:00Z"))
                .satisfies(run -> {
                    assertThat(run.exit()).isEqualTo(2);
                    assertThat(run.err()).contains("--from is later than --to");
                });
        assertThat(ReplayRun.over(empty, "--url", "jdbc:postgresql://127.0.0.1:1/none"))
                .satisfies(run -> {
                    assertThat(run.exit()).isEqualTo(2);
                    assertThat(run.err())
                            .contains("the database does not answer")
                            .doesNotContain("\tat ");
                });
        assertThat(ReplayRun.over(empty, "--from", "yesterday"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2));
    }
}
