package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.audit.SampleLog.Told;
import java.time.YearMonth;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What somebody can do to the entries of a log. */
class TamperedEntriesTest {
    private final SampleLog log = SampleLog.of(12);

    /** With record and digest changed, and then the hash too, until the signed root is all that is left. */
    @Test
    void namesAnEntryThatWasRewrittenWithAllThatStandsInTheDatabase() {
        DecisionRecord other = SampleLog.decision(77);
        Entry entry = log.entry(5).entry();
        Entry forged = new Entry(5, entry.batch(), entry.at(), entry.kind(), entry.id(), other.digest());

        log.lines.set(5, new ExportLine.OfEntry(forged, log.entry(5).hash(), other));
        assertThat(log.verify().named()).contains("edited 5");
        assertThat(log.verify().sentences()).contains("entry 5 (decision dec_event_2) does not fit its hash");

        log.lines.set(5, new ExportLine.OfEntry(forged, forged.leaf(), other));
        Told told = log.verify();
        assertThat(told.kinds()).contains("edited");
        assertThat(told.sentences())
                .contains("entries 0 to 14 are not what was sealed: the tree over the entries has not the root of the"
                        + " checkpoint of the export");
        assertThat(told.verdict().checkpoint()).isNull();
    }

    @Test
    void narrowsWhatWasRewrittenByCheckpointsAndNodes() {
        SampleLog narrow = SampleLog.of(3);
        narrow.checkpointHere();
        for (int number = 3; number < 12; number++) {
            narrow.add(SampleLog.decision(number), "dec_event_" + number, 9);
            if (number % 2 == 0) {
                narrow.checkpointHere();
            }
        }
        SignedNote kept = SampleLog.of(1).note();
        int line = 7; // entry 6 behind one checkpoint
        Entry entry = narrow.entry(line).entry();
        Entry forged = new Entry(6, 99, entry.at(), entry.kind(), entry.id(), entry.digest());
        narrow.lines.set(
                line,
                new ExportLine.OfEntry(forged, forged.leaf(), narrow.entry(line).record()));

        Told told = narrow.verify(kept);
        assertThat(told.named()).containsExactly("edited 6");
        assertThat(told.sentences())
                .startsWith("entries 6 to 7 are not what was sealed")
                .endsWith("the first 6 is as it was signed");

        narrow.lines.add(line + 1, new ExportLine.OfNode(0, 6, entry.leaf()));
        assertThat(narrow.verify().sentences()).endsWith("; the stored nodes narrow it down to entry 6");
    }

    @Test
    void namesAStoredNodeThatIsNotOfItsEntries() {
        log.lines.add(8, new ExportLine.OfNode(3, 0, Trees.leaf(1)));

        assertThat(log.verify().sentences())
                .isEqualTo(
                        "the stored node 0 of level 3 is not that of entries 0 to 7, which are untouched: proofs made from it"
                                + " do not hold");
    }

    @Test
    void namesAChangedHashOfAnUntouchedEntry() {
        log.lines.set(
                5,
                new ExportLine.OfEntry(
                        log.entry(5).entry(), Trees.leaf(1), log.entry(5).record()));

        Told told = log.verify();

        assertThat(told.named()).containsExactly("edited 5", "edited 0");
        assertThat(told.sentences())
                .contains(
                        "does not fit its hash",
                        "only hashes were changed in entries 0 to 14: the entries themselves are as");
    }

    @Test
    void namesADeletedEntry() {
        log.lines.remove(6);

        Told told = log.verify();

        assertThat(told.named()).containsExactly("deleted 6");
        assertThat(told.sentences()).isEqualTo("entry 6 is missing, what follows is there");
    }

    @Test
    void namesADeletedEntryAfterWhichTheOthersWereNumberedAnew() {
        log.lines.remove(6);
        renumber(6);

        Told told = log.verify();

        assertThat(told.named()).containsExactly("deleted 6", "cut 14");
        assertThat(told.sentences())
                .contains("one entry is missing before entry 6 (decision dec_event_4): that was sealed as entry 7");
    }

    /** Their entries are proven all the same. */
    @Test
    void namesAnEditedEntryOfWhichNoRecordIsKept() {
        log.drop(YearMonth.of(2026, 9));
        log.forget(6);
        Entry entry = log.entry(6).entry();
        log.lines.set(
                6,
                new ExportLine.OfEntry(
                        new Entry(6, entry.batch(), entry.at(), entry.kind(), "dec_other", entry.digest()),
                        log.entry(6).hash(),
                        null));

        assertThat(log.verify().named()).contains("edited 6");
    }

    @Test
    void namesAnInsertedEntry() {
        ExportLine.OfEntry again = log.entry(6);
        log.lines.add(9, again);
        assertThat(log.verify().named()).contains("inserted 6");
        assertThat(log.verify().sentences()).contains("entry 6 (decision dec_event_3) is there a second time");

        log.lines.remove(9);
        log.add(SampleLog.decision(12), "dec_event_12", 30);
        log.checkpoint = SampleLog.of(12).note().note();
        Told told = log.verify();
        assertThat(told.named()).containsExactly("inserted 15");
        assertThat(told.verdict().checkpoint()).isNotNull();
    }

    @Test
    void namesAnInsertedEntryAfterWhichTheOthersWereNumberedAnew() {
        DecisionRecord record = SampleLog.decision(90);
        Entry forged = new Entry(6, 4, SampleLog.BEGIN, EntryKind.DECISION, "dec_event_90", record.digest());
        log.checkpoint = log.note().note();
        log.lines.add(6, new ExportLine.OfEntry(forged, forged.leaf(), record));
        renumber(7);

        assertThat(log.verify().named()).contains("inserted 7");
        assertThat(log.verify().sentences()).contains("one entry is too many before entry 7");
    }

    /** Indexes changed, hashes left: what can be done in the database with two statements. */
    private void renumber(int line) {
        for (int at = line; at < log.lines.size(); at++) {
            ExportLine.OfEntry of = log.entry(at);
            log.lines.set(at, new ExportLine.OfEntry(of.entry().at(at), of.hash(), of.record()));
        }
    }

    @Test
    void namesSwappedLines() {
        Collections.swap(log.lines, 6, 7);

        Told told = log.verify();

        assertThat(told.named()).contains("reordered 6");
        assertThat(told.verdict().checkpoint()).isNotNull();
    }

    @Test
    void namesEntriesWhoseIndexesWereSwapped() {
        Collections.swap(log.lines, 6, 11);
        renumber(6);

        Told told = log.verify();

        assertThat(told.named()).contains("reordered 6", "reordered 11").doesNotContain("edited 6");
        assertThat(told.sentences())
                .contains(
                        "entry 6 (decision dec_event_8) was sealed as entry 11",
                        "entry 11 (decision dec_event_3) was sealed as entry 6");
    }

    @Test
    void namesACutTail() {
        log.lines.subList(10, 15).clear();

        Told told = log.verify();

        assertThat(told.named()).containsExactly("cut 10");
        assertThat(told.sentences()).isEqualTo("the last entry is 9; the checkpoint covers entries 10 to 14 too");
        log.lines.clear();
        assertThat(log.verify().sentences()).startsWith("there are no entries at all");
    }

    /** More than may wait: a leaf in between is gone for good, and what is behind it is still looked at. */
    @Test
    void goesOnBehindAGapForGood() {
        SampleLog large = SampleLog.of(5_000);
        large.lines.remove(6);
        large.lines.set(
                4_900,
                new ExportLine.OfEntry(
                        large.entry(4_900).entry(), large.entry(4_900).hash(), SampleLog.decision(1)));

        assertThat(large.verify().named()).containsExactly("edited 4901", "deleted 6");
    }
}
