package io.promoment.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Intake;
import io.promoment.app.promotions.Rulesets;
import io.promoment.app.seal.OwnLog.Said;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.FindingKind;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.SigningKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Append only (L10), and provably so: what a database administrator does to it is found and named, here and from an export. */
@QuarkusTest
class TamperTest {
    @Inject
    DataSource real;

    @Inject
    Intake intake;

    @Inject
    Rulesets rulesets;

    OwnLog log;
    String victim;

    /** Five customers, a change, several checkpoints and full tiles; the victim is a decision that gave something. */
    @BeforeEach
    void sealedLog(@TempDir Path directory) throws Exception {
        log = new OwnLog("tampered", real, intake, rulesets, directory);
        log.member("older");
        Sealing sealing = log.sealing(1_000);
        for (int batch = 0; batch < 5; batch++) {
            log.visits(60, 5);
            sealing.round();
            log.change("promotion-" + batch);
        }
        sealing.round();
        victim = log.database.text(
                """
                select a.activity from action a join audit_leaf l on l.id = 'dec_' || a.activity
                where l.index between 20 and 200 and a.status = 'granted' order by l.index limit 1
                """);
        Said before = log.verify();
        assertThat(before.findings()).isEmpty();
        assertThat(before.untouched()).isTrue();
        assertThat(log.verifyOffline().untouched()).isTrue();
    }

    private String of(String text) {
        return text.replace("{victim}", victim);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome      | EDITED  | dec_{victim} | update decision set outcome = replace(outcome::text, 'granted', 'suppressed')::json where activity = '{victim}'",
                "inputs       | EDITED  | dec_{victim} | update decision set inputs = '{}' where activity = '{victim}'",
                "body         | EDITED  | dec_{victim} | update activity set body = replace(body::text, 'visit', 'login')::json where id = '{victim}'",
                "blank        | EDITED  | dec_{victim} | update activity set body = concat(body, ' ')::json where id = '{victim}'",
                "status       | EDITED  | dec_{victim} | update decision set status = 'too_late' where activity = '{victim}'",
                "customer     | EDITED  | dec_{victim} | update decision set customer = 'cust_x' where activity = '{victim}'",
                "never        | EDITED  | dec_{victim} | update activity set occurred_at = 'infinity' where id = '{victim}'",
                "empty        | EDITED  | dec_{victim} | alter table decision alter column outcome drop not null; update decision set outcome = null where activity = '{victim}'",
                "salt         | EDITED  | dec_{victim} | update decision set salt = null where activity = '{victim}'",
                "action       | DIFFERS | dec_{victim} | update action set status = 'suppressed' where activity = '{victim}'",
                "extra action | DIFFERS | dec_{victim} | insert into action select at, 'act_x', activity, firing, kind, promotion, recipient, occurred_at, parameters, status, reason from action where activity = '{victim}' limit 1",
                "firing       | DIFFERS | dec_{victim} | update firing set rule = 'another' where activity = '{victim}'",
                "whose        | DIFFERS | dec_{victim} | update activity set customer = 'cust_x' where id = '{victim}'",
                "text         | DIFFERS | 2            | update promotion_version set drl = 'rule other' where promotion = 'promotion-1' and version = 2",
                "text before  | DIFFERS | 3            | update promotion_version set drl = 'rule other' where promotion = 'promotion-2' and version = 1",
                "who          | EDITED  | 2            | update promotion_change set by = 'nobody' where promotion = 'promotion-1'",
                "its ruleset  | EDITED  | ruleset      | update ruleset set settings = concat(settings, ' ')::json",
                "member       | EDITED  | ruleset      | insert into promotion_version values ('forged', 1, 'sha256:', 'rule forged', null, '2026-01-01T00:00Z', 'api', null); insert into ruleset_promotion select number, 'forged', 1 from ruleset_live",
                "decision     | DELETED | dec_{victim} | delete from decision where activity = '{victim}'",
                "all of it    | DELETED | dec_{victim} | delete from decision where activity = '{victim}'; delete from activity where id = '{victim}'; delete from firing where activity = '{victim}'; delete from action where activity = '{victim}'; delete from activity_key where id = '{victim}'",
                "change       | DELETED | 2            | delete from promotion_change where promotion = 'promotion-1'",
                "leaf         | DELETED | entry 17 is missing | delete from audit_leaf where index = 17",
                "hash         | EDITED  | entry 17 (    | update audit_leaf set hash = sha256('x') where index = 17",
                "digest       | EDITED  | entry 17 (    | update audit_leaf set digest = sha256('x') where index = 17",
                "swapped      | REORDERED | entry 17    | update audit_leaf a set batch = b.batch, at = b.at, kind = b.kind, id = b.id, digest = b.digest, hash = b.hash from audit_leaf b where (a.index, b.index) in ((17, 29), (29, 17))",
                "tile         | EDITED  | the stored node 0 of level 8 | update audit_tile set hash = sha256('x') where level = 1 and n = 0",
            })
    void L10NamesWhatWasDoneToARow(String what, FindingKind kind, String named, String sql) throws Exception {
        log.tamper(of(sql));

        Said here = log.verify();
        Said elsewhere = log.verifyOffline();

        assertThat(here.untouched()).isFalse();
        assertThat(here.names(kind, of(named))).as("%s", here.findings()).isTrue();
        assertThat(elsewhere.untouched()).isFalse();
        assertThat(elsewhere.names(kind, of(named)))
                .as("%s", elsewhere.findings())
                .isTrue();
    }

    /** These an export cannot show: it holds what the log says that there is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "decision   | INSERTED | event_x | insert into decision select at + interval '1 microsecond', 'event_x', customer, position, ruleset, status, firings, inputs, outcome, salt from decision where activity = '{victim}'",
                "same batch | INSERTED | event_x | insert into decision select at, 'event_x', customer, position, ruleset, status, firings, inputs, outcome, salt from decision where activity = '{victim}'",
                "activity   | INSERTED | event_x | insert into activity select at, 'event_x', customer, position, type, occurred_at, received_at, source, caused_by, depth, body from activity where id = '{victim}'",
                "firing     | INSERTED | firing 0 of the activity event_x | insert into firing select at, 'event_x', 0, promotion, version, rule from firing limit 1",
                "action     | INSERTED | action act_x of the activity event_x | insert into action select at, 'act_x', 'event_x', firing, kind, promotion, recipient, occurred_at, parameters, status, reason from action limit 1",
                "change     | INSERTED | change 999 | insert into promotion_change overriding system value select 999, now(), promotion, version, change, door, ruleset, replaced, by, forced, comment from promotion_change limit 1",
                "ruleset    | INSERTED | ruleset 999 | insert into ruleset select 999, digest, settings, now() from ruleset limit 1",
                "older      | INSERTED | ruleset 998 | insert into ruleset select 998, digest, settings, '2020-01-01T00:00Z' from ruleset limit 1",
                "in force   | INSERTED | ruleset 998 is in force | insert into ruleset select 998, digest, settings, '2020-01-01T00:00Z' from ruleset limit 1; update ruleset_live set number = 998",
                "decided    | INSERTED | dec_{victim} | delete from audit_leaf where kind = 'r'",
                "its text   | DIFFERS  | version 1 of older | update promotion_version set drl = 'rule other' where promotion = 'older'",
                "known      | DELETED  | the id {victim} was decided | delete from activity_key where id = '{victim}'",
                "known when | EDITED   | activity_key says at 2020 | update activity_key set at = '2020-01-01T00:00Z' where id = '{victim}'",
                "leaf       | INSERTED | entry 999999 | insert into audit_leaf select 999999, batch, at, kind, id, hash, digest from audit_leaf where index = 17",
                "customer   | CUT      | cust_1  | update customer set position = position + 1 where id = 'cust_1'",
                "tile       | DELETED  | tiles 0 to 0 of level 1 | delete from audit_tile where n = 0",
                "checkpoint | FORGED_CHECKPOINT | says something else | update audit_checkpoint set root = sha256('x') where size = (select min(size) from audit_checkpoint)",
            })
    void L10NamesWhatOnlyTheDatabaseShows(String what, FindingKind kind, String named, String sql) throws Exception {
        log.tamper(of(sql));

        Said here = log.verify();

        assertThat(here.untouched()).isFalse();
        assertThat(here.names(kind, of(named))).as("%s", here.findings()).isTrue();
    }

    /** All that the last rounds wrote, rows and all: what is left looks whole, but for what customers and ids remember. */
    @Test
    void L10NamesATailThatWasCutWithItsRows() throws Exception {
        String kept = log.notes().get(log.notes().size() - 1);
        long size = log.database.number("select size from audit_checkpoint order by size offset 2 limit 1");
        log.tamper(
                """
                create temp table cut as select at, substr(id, 5) as id from audit_leaf where index >= %1$d and kind = 'd';
                delete from decision d using cut where d.activity = cut.id;
                delete from activity a using cut where a.id = cut.id;
                delete from firing f using cut where f.activity = cut.id;
                delete from action a using cut where a.activity = cut.id;
                delete from promotion_change using audit_leaf l where l.kind = 'c' and l.index >= %1$d and l.id = promotion_change.id::text;
                delete from audit_leaf where index >= %1$d;
                delete from audit_tile where (n + 1) * 256 > %1$d;
                delete from audit_checkpoint where size > %1$d;
                drop table cut
                """
                        .formatted(size));

        Said here = log.verify();
        assertThat(here.names(FindingKind.CUT, "the customer cust_1 is at position"))
                .as("%s", here.findings())
                .isTrue();
        assertThat(log.verifyOffline().untouched())
                .as("without a kept checkpoint nobody can tell")
                .isTrue();
        assertThat(log.verify(kept).names(FindingKind.CUT, "the checkpoint that was kept"))
                .isTrue();
        assertThat(log.verifyOffline(kept).names(FindingKind.CUT, "the checkpoint that was kept"))
                .isTrue();
    }

    /** Months that were dropped on purpose are told by the log itself; red when they count as deleted. */
    @Test
    void L10HoldsWhereTheLogSaysThatAMonthWasDropped() throws Exception {
        String month = log.database.text("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM')");
        log.dropMonth(month);
        assertThat(log.verify().names(FindingKind.DELETED, "no entry of the log says that " + month + " was dropped"))
                .isTrue();

        log.sayThatItWasDropped(month);
        log.sealing(1_000).round();

        assertThat(log.verify().findings()).isEmpty();
        assertThat(log.verifyOffline().untouched()).isTrue();
    }

    /** Who has the database and no key can only sign with another one. */
    @Test
    void L10NamesACheckpointThatIsSignedByAnotherKey() throws Exception {
        SigningKey other = SigningKey.generate("example.com/log", new SecureRandom());
        String note = log.database.text("select note from audit_checkpoint order by size desc limit 1");
        String forged = Checkpoint.read(SignedNote.read(note)).sign(other).note();
        log.tamper("update audit_checkpoint set note = '%s' where note = '%s'".formatted(forged, note));

        assertThat(log.verify().names(FindingKind.FORGED_CHECKPOINT, "is not signed by"))
                .isTrue();
        assertThat(log.verifyOffline().names(FindingKind.FORGED_CHECKPOINT, "is not signed by"))
                .isTrue();
    }
}
