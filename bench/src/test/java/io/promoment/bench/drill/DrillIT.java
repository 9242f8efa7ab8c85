package io.promoment.bench.drill;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drills at a small size, on two instances that share a database; {@code bench/run drill} does them at full size. */
class DrillIT {
    private static final long SEED = 20_261_123;

    @TempDir
    static Path directory;

    private static Ground ground;

    @BeforeAll
    static void open() throws Exception {
        ground = Ground.open(directory, 2);
    }

    @AfterAll
    static void close() throws Exception {
        ground.close();
    }

    @Test
    void keepsEveryLawThroughEightKillsUnderLoad() throws Exception {
        Drills drills = new Drills(ground, SEED);

        assertThat(drills.kill(8)).isEmpty();
        seesEveryDamage(drills);
    }

    /** The drills would be worth nothing if they saw none of this. */
    private static void seesEveryDamage(Drills drills) throws Exception {
        Map<String, String> damages = Map.ofEntries(
                entry("positions are", "delete from activity where (at, id) = (select at, id from activity limit 1)"),
                entry("a customer is at", "update customer set position = position + 1 where known_as is null"),
                entry("another name leads", "update customer set known_as = 'nobody' where known_as is not null"),
                entry(
                        "an id has one",
                        "insert into decision select at + interval '1 microsecond', activity, customer, position, ruleset,"
                                + " status, firings, inputs, outcome from decision limit 1"),
                entry("a decision has its", "delete from action where id = (select id from action limit 1)"),
                entry("a granted action has", "delete from delivery where id = (select min(id) from delivery)"),
                entry(
                        "a decision is sealed",
                        "delete from audit_leaf where index = (select max(index) from audit_leaf where kind = 'd')"),
                entry("the log has no gaps", "delete from audit_leaf where index = 1"),
                entry(
                        "a counter was used",
                        "update counter set used = used - 1 where key like 'budget%a voucher for the first%'"),
                entry(
                        "a sliding limit holds",
                        "insert into limit_grant select key, occurred_at + interval '1 day', activity, ordinal, amount"
                                + " from limit_grant limit 1"),
                entry("a tally is", "delete from limit_grant where key = (select min(key) from limit_grant)"),
                entry(
                        "a decision looked at",
                        "update decision set inputs = json_build_object('history', '[]'::json)"
                                + " where inputs ->> 'history' like '[1,%'"),
                entry("what was answered", "delete from decision"));
        try (Connection connection = ground.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> damage : damages.entrySet()) {
                statement.execute("set local session_replication_role = replica"); // append-only tables, too
                assertThat(statement.executeUpdate(damage.getValue()))
                        .as(damage.getValue())
                        .isPositive();
                assertThat(new Check(ground.database(), drills.ledger()).violations(connection))
                        .anyMatch(violation -> violation.startsWith("not so: " + damage.getKey()));
                connection.rollback();
            }
        }
    }

    @Test
    void keepsEveryLawThroughACrashOfTheDatabaseUnderLoad() throws Exception {
        Drills drills = new Drills(ground, SEED);

        assertThat(drills.crash(1)).isEmpty();
    }

    @Test
    void keepsEveryLawWhenManyWriteAtOnePlace() throws Exception {
        Drills drills = new Drills(ground, SEED);

        assertThat(drills.crowd(64, 1)).isEmpty();
    }

    /** Red when a ruleset is swapped in without being linked, and when what was compiled is kept for ever. */
    @Test
    void swapsTwoHundredTimesUnderLoadWithoutAFailedRequest() throws Exception {
        Drills drills = new Drills(ground, SEED);

        assertThat(drills.swap(200, 4, new Growth())).isEmpty();
    }
}
