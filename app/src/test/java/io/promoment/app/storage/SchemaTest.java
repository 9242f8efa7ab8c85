package io.promoment.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.pipeline.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema on a real PostgreSQL. L10 was red with its trigger left out of the migration for one table. */
@QuarkusTest
class SchemaTest {
    private final Database database;

    @Inject
    SchemaTest(DataSource source) {
        this.database = new Database(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void keepsWhatWasAcknowledged(String setting) throws SQLException {
        assertThat(database.text("show " + setting)).isEqualTo("on");
    }

    @Test
    void hasPartitionsThreeMonthsAhead() throws SQLException {
        assertThat(database.text("select partitions_ahead()")).isEqualTo("3");
    }

    @Test
    void makesTheMonthThatIsMissingAndOnlyThat() throws SQLException {
        assertThat(database.text("select keep_partitions(3)")).isEqualTo("0");
        assertThat(database.text("select keep_partitions(4)")).isEqualTo("4");
        assertThat(database.text("select partitions_ahead()")).isEqualTo("4");
        database.execute(
                "do $$ declare child text; begin foreach child in array array['activity', 'decision', 'firing', 'action'] loop"
                        + " execute format('drop table %I', child || to_char(clock_timestamp() at time zone 'UTC' + interval '4 months', '_YYYY_MM'));"
                        + " end loop; end $$");
        assertThat(database.text("select partitions_ahead()")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity_key | insert into activity_key values ('%1$s', '', 'c', now())",
                "activity | insert into activity values (now(), '%1$s', 'c', 1, 't', now(), now(), null, null, 0, '{}')",
                "decision | insert into decision values (now(), '%1$s', 'c', 1, 1, 'decided', 0, '{}', '{}')",
                "firing | insert into firing values (now(), '%1$s', 0, 'p', 1, 'r')",
                "action | insert into action values (now(), '%1$s', 'a', 0, 'k', 'p', 'c', now(), '{}', 'granted', null)",
                "audit_leaf | insert into audit_leaf values ((random() * -1e15)::bigint, 1, now(), 'd', '%1$s', '', '')",
                "audit_tile | insert into audit_tile values (1, (random() * -1e15)::bigint, '')",
                "audit_checkpoint | insert into audit_checkpoint values ((random() * -1e15)::bigint, '', now(), '%1$s')",
                "promotion_version | insert into promotion_version values ('%1$s', 1, 'd', '', null, now(), 'api', null)",
                "promotion_change | insert into promotion_change (at, promotion, change, door, ruleset)"
                        + " select now(), '%1$s', 'paused', 'api', number from ruleset_live",
                "ruleset | insert into ruleset values ((random() * -1e15)::bigint, '%1$s', '{}', now())",
            })
    void L10RefusesToChangeWhatHappened(String table, String insert) throws SQLException {
        database.execute(insert.formatted(UUID.randomUUID()));

        assertThatThrownBy(() -> database.execute("delete from " + table)).hasMessageContaining("append only");
        assertThatThrownBy(() -> database.execute("truncate " + table + " cascade"))
                .hasMessageContaining("append only");
        String column = database.text(
                "select attname from pg_attribute where attrelid = '" + table + "'::regclass and attnum = 2");
        assertThatThrownBy(() -> database.execute("update " + table + " set " + column + " = " + column))
                .hasMessageContaining("append only");
    }

    @Test
    void keepsTheTextOfAnActivityAsItCame() throws SQLException {
        String body = "{\"b\" : 1.0, \"a\":\"\\u0000\\ud800\", \"b\":  2}\n";
        String id = UUID.randomUUID().toString();
        database.execute("insert into activity values (now(), '" + id + "', 'c', 1, 't', now(), now(), null, null, 0, '"
                + body + "')");
        assertThat(database.text("select body from activity where id = '" + id + "'"))
                .isEqualTo(body);
    }
}
