package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.audit.SampleLog.Told;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What somebody can do to the records that a log is about. */
class TamperedRecordsTest {
    private final SampleLog log = SampleLog.of(12);

    @Test
    void namesAnEditedRecord() {
        log.lines.set(
                5, new ExportLine.OfEntry(log.entry(5).entry(), log.entry(5).hash(), SampleLog.decision(77)));

        Told told = log.verify();

        assertThat(told.named()).containsExactly("edited 5");
        assertThat(told.sentences())
                .isEqualTo(
                        "the record of entry 5 (decision dec_event_2) is not what was sealed: a column or text of it was"
                                + " changed");
        assertThat(told.verdict().sentence()).startsWith("Not untouched: 1 finding in 15 entries");
        assertThat(told.verdict().untouched()).isFalse();
    }

    @Test
    void namesADeletedRecord() {
        log.forget(6);

        Told told = log.verify();

        assertThat(told.named()).containsExactly("deleted 6");
        assertThat(told.sentences())
                .isEqualTo(
                        "the record of entry 6 (decision dec_event_3) is missing, and no entry of the log says that 2026-09"
                                + " was dropped");
        log.forget(1);
        assertThat(log.verify().named()).containsExactly("deleted 1", "deleted 6");
    }

    /** Nothing of it was ever in the tree, or it was rewritten by somebody who has the key. */
    @Test
    void namesADecisionThatWasLeftOutAndOneThatIsOutOfOrder() {
        SampleLog left = SampleLog.of(6);
        left.add(SampleLog.decision(9), "dec_event_9", 9);
        left.add(SampleLog.decision(3), "dec_event_3", 9);

        Told told = left.verify();

        assertThat(told.named()).containsExactly("deleted 9", "reordered 10");
        assertThat(told.sentences())
                .contains(
                        "entry 9 (decision dec_event_9) has position 4 of its customer, and the decision of the position before it"
                                + " is not in the log");
    }

    @Test
    void takesRecordsThatWereDroppedByMonthsForNotKept() {
        log.drop(YearMonth.of(2026, 9));
        for (int line = 3; line < 15; line++) {
            log.forget(line);
        }

        Verdict verdict = log.verify().verdict();

        assertThat(verdict.untouched()).isTrue();
        assertThat(verdict.notKept()).isEqualTo(12);
        assertThat(verdict.sentence()).contains(", 12 of them no longer kept, exactly as in");
    }

    /** Who may write to the database can queue such an entry: it must not excuse what no dropped month looks like. */
    @Test
    void namesADeletedRecordThatAForgedEntryExcuses() {
        log.forget(6);
        log.drop(YearMonth.of(2026, 9));
        assertThat(log.verify(log.note()).named()).containsExactly("deleted 6");
        assertThat(log.verify().sentences()).endsWith(", and others of 2026-09 are there: a month is dropped whole");
    }

    @Test
    void namesAMonthThatWasDroppedBeforeItWasOver() {
        log.drop(YearMonth.of(2026, 9), 30 * 86_400 - 1);
        for (int line = 3; line < 15; line++) {
            log.forget(line);
        }
        assertThat(log.verify().kinds()).hasSize(12).containsOnly("deleted");
        assertThat(log.verify().sentences())
                .endsWith(", and entry 15 (retention 1) says that 2026-09 was dropped before it was over");
    }

    @Test
    void namesALogThatWasBegunAnewWithoutItsOrigin() {
        SampleLog anew = new SampleLog();
        anew.add(log.entry(1).record(), "1", 1);
        anew.add(SampleLog.decision(0), "dec_event_0", 2);

        assertThat(anew.verify().named()).containsExactly("deleted 0");
        assertThat(anew.verify().sentences()).startsWith("entry 0 (ruleset 1) stands where every log has its origin");
    }

    @Test
    void namesADecisionUnderARulesetThatWasNeverSealed() {
        SampleLog without = new SampleLog();
        without.add(log.entry(0).record(), "promotions.example.com/audit", 0);
        without.add(SampleLog.decision(0), "dec_event_0", 1);
        without.add(SampleLog.decision(1), "dec_event_1", 1);
        without.add(log.entry(1).record(), "1", 2);

        assertThat(without.verify().named()).containsExactly("inserted 1");
        assertThat(without.verify().sentences())
                .startsWith("entry 1 (decision dec_event_0) was decided under the ruleset 1, of which no entry stands");
    }

    /** A time that is no time, a column that is empty: the entry is still proven, and the others are looked at. */
    @Test
    void namesARecordThatCannotBeRead() {
        DecisionRecord honest = (DecisionRecord) log.entry(6).record();
        DecisionRecord.ActivityRow row = honest.activity();
        Instant never = OffsetDateTime.MAX.toInstant();
        DecisionRecord.ActivityRow infinite = new DecisionRecord.ActivityRow(
                row.id(),
                row.customer(),
                row.position(),
                row.type(),
                never,
                row.receivedAt(),
                row.source(),
                row.causedBy(),
                row.depth(),
                row.body());
        log.lines.set(
                6,
                new ExportLine.OfEntry(
                        log.entry(6).entry(),
                        log.entry(6).hash(),
                        new DecisionRecord(
                                infinite, honest.decision(), honest.salt(), honest.firings(), honest.actions())));
        log.lines.set(
                8,
                new ExportLine.OfEntry(
                        log.entry(8).entry(),
                        log.entry(8).hash(),
                        new UnreadableRecord(EntryKind.DECISION, "its outcome is empty")));

        Told told = log.verify();

        assertThat(told.named()).containsExactly("edited 6", "edited 8");
        assertThat(told.sentences())
                .contains(
                        "the record of entry 6 (decision dec_event_3) cannot be read: \"occurred_at\" is no time",
                        "the record of entry 8 (decision dec_event_5) cannot be read: its outcome is empty");
        assertThat(told.verdict().checkpoint()).isNotNull();
    }
}
