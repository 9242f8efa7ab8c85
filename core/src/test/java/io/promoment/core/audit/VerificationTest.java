package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.audit.SampleLog.Told;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody who may write to the database, or to a file, can do to a log; each is found, and named as what it is. */
class VerificationTest {
    private final SampleLog log = SampleLog.of(12);

    @Test
    void findsNothingInAnUntouchedLog() {
        SampleLog half = SampleLog.of(5);

        Told told = log.verify(half.note());

        assertThat(told.findings()).isEmpty();
        assertThat(told.verdict().untouched()).isTrue();
        String key =
                SampleLog.KEY.verifier().name() + "+" + SampleLog.KEY.verifier().idText();
        assertThat(told.verdict().sentence())
                .isEqualTo(
                        "Untouched: 15 entries (12 decisions, 1 change, 1 ruleset) exactly as in the checkpoint of 15 entries"
                                + " signed by " + key + ", and in 1 checkpoint kept elsewhere.");
    }

    @Test
    void verifiesAPartOfALogAfterWhatCameBefore() {
        MerkleFrontier before = new MerkleFrontier();
        for (int index = 0; index < 7; index++) {
            before.add(log.entry(index).hash());
        }
        log.from = 7;
        log.before = before.subtrees();
        log.lines.subList(0, 7).clear();

        assertThat(log.verify(SampleLog.of(9).note()).verdict().untouched()).isTrue();
        assertThat(log.verify(SampleLog.of(2).note()).verdict().remarks())
                .containsExactly(
                        "The export begins with entry 7: what stands before it was not looked at.",
                        "The checkpoint of 5 entries that was kept lies before the export: export from 0 to check it too.");

        log.before = new ArrayList<>(log.before);
        Collections.swap(log.before, 0, 1);
        assertThat(log.verify().named()).containsExactly("edited 7");
        log.before = List.of();
        assertThat(log.verify().sentences()).contains("\"before\" in the first line was changed");
    }

    /** The tree holds: an export of nothing would otherwise pass for a whole log. */
    @Test
    void namesAnExportOfNothing() {
        log.from = 15;
        log.before = log.tree.subtrees();
        log.lines.clear();

        assertThat(log.verify().kinds()).containsExactly("cut");
        assertThat(log.verify().sentences())
                .isEqualTo(
                        "the export holds no entry at all, its checkpoint covers entries 0 to 14: export from an entry of"
                                + " these");
        assertThat(new SampleLog().verify().verdict().untouched()).isTrue();
    }

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

    /** The tail is gone, and an older checkpoint is shown instead of the one that covered it. */
    @Test
    void namesACutTailByACheckpointThatWasKept() {
        Told told = SampleLog.of(9).verify(log.note());

        assertThat(told.kinds()).containsExactly("cut");
        assertThat(told.sentences()).isEqualTo("the checkpoint that was kept covers 15 entries, the export only 12");
    }

    @Test
    void namesAForgedCheckpoint() {
        Checkpoint honest = Checkpoint.read(log.note());
        SignedNote other = new Checkpoint(honest.origin(), honest.size(), Trees.leaf(1)).sign(SampleLog.KEY);
        log.checkpoint = new SignedNote(log.note().text(), other.signatures()).note();

        Told told = log.verify();

        assertThat(told.kinds()).containsExactly("forged_checkpoint");
        assertThat(told.sentences())
                .contains("the checkpoint of the export, of 15 entries: the signature by", "is wrong");
    }

    @Test
    void namesACheckpointThatAnotherKeySigned() {
        SigningKey other = SigningKey.generate(SampleLog.KEY.verifier().name(), new SecureRandom());
        log.checkpoint = Checkpoint.read(log.note()).sign(other).note();

        assertThat(log.verify().kinds()).containsExactly("forged_checkpoint");
        assertThat(log.verify().sentences()).contains("it is not signed by promotions.example.com/audit+");
    }

    @Test
    void namesACheckpointOfAnotherLog() {
        SigningKey other = SigningKey.generate("staging.example.com/audit", new SecureRandom());
        SignedNote note = new Checkpoint("staging.example.com/audit", 3, Trees.leaf(1)).sign(other);

        assertThat(log.verify(note).kinds()).containsExactly("other_log");
        assertThat(log.verify(note).sentences())
                .isEqualTo(
                        "the checkpoint that was kept is of the log \"staging.example.com/audit\"; the key that you trust is of"
                                + " \"promotions.example.com/audit\"");
    }

    /** A database administrator who has the key as well; only what was kept elsewhere tells. */
    @Test
    void namesALogThatWasRewrittenAndSignedAgain() {
        SignedNote kept = log.note();
        SampleLog rewritten = SampleLog.of(11);
        rewritten.add(SampleLog.decision(40), "dec_event_40", 8);

        Told told = rewritten.verify(kept);

        assertThat(told.sentences()).contains("somebody who has the key rewrote entries and signed them again");
        assertThat(told.verdict().untouched()).isFalse();
        assertThat(SampleLog.of(20).verify(rewritten.note()).kinds()).contains("edited");
    }

    @Test
    void namesAHeadThatNamesAnotherKeyOrLog() {
        String other = SigningKey.generate("a", new SecureRandom()).verifier().text();

        assertThat(SampleLog.verify(log.text().replace(SampleLog.KEY.verifier().text(), other))
                        .kinds())
                .contains("edited");
        assertThat(SampleLog.verify(log.text().replace("\"to\":15", "\"to\":16"))
                        .kinds())
                .containsExactly("edited");
        assertThat(SampleLog.verify(log.text().replace("\"to\":15", "\"to\":14"))
                        .kinds())
                .containsExactly("cut");
        assertThat(SampleLog.verify(log.text().replaceFirst("\"origin\":\"p", "\"origin\":\"q"))
                        .kinds())
                .containsExactly("other_log");
    }

    @Test
    void tellsALogThatBeganWithAnotherKey() {
        SampleLog other = new SampleLog();
        other.add(new OriginStatement("a+b+c"), "promotions.example.com/audit", 0);

        assertThat(other.verify().kinds()).containsExactly("other_log");
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

    @Test
    void countsWhatItDoesNotTellOfAFlood() {
        SampleLog large = SampleLog.of(1_500);
        for (int line = 3; line < 1_503; line++) {
            large.lines.set(
                    line,
                    new ExportLine.OfEntry(
                            large.entry(line).entry(), large.entry(line).hash(), SampleLog.decision(9_000)));
        }

        Told told = large.verify();

        assertThat(told.findings()).hasSize(1_000);
        assertThat(told.verdict().findings()).isEqualTo(1_500);
    }

    @Test
    void readsLinesOfAnyLength() {
        SampleLog large = new SampleLog();
        large.add(new OriginStatement(SampleLog.KEY.verifier().text()), "promotions.example.com/audit", 0);
        for (int length : List.of(60_000, 65_000, 65_536, 200_000)) {
            large.add(
                    new RulesetStatement(length, SampleLog.BEGIN, "sha256:a", "x".repeat(length), List.of()),
                    "" + length,
                    1);
        }

        assertThat(large.verify().verdict().untouched()).isTrue();
        String text = large.text();
        assertThat(SampleLog.verify(text.substring(0, text.length() - 1).replace("\n", "\n\n"))
                        .verdict()
                        .untouched())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoExport() {
        for (String text : List.of("", "{}", "[]", "no JSON", "{\"promoment_export\":2}", "{\"promoment_export\":1}")) {
            assertThatThrownBy(() -> SampleLog.verify(text)).as(text).isInstanceOf(UnreadableAuditTextException.class);
        }
    }

    @Test
    void namesALineThatCannotBeRead() {
        String[] lines = log.text().split("\n");
        lines[5] = lines[5].substring(0, lines[5].length() / 2);

        Told told = SampleLog.verify(String.join("\n", lines));

        assertThat(told.named()).containsExactly("edited 4");
        assertThat(told.sentences()).startsWith("the line where entry 4 should stand cannot be read: it is no JSON");
    }

    /** No byte of an export can change unseen; a byte of a first line that cannot be read any more is refused. */
    @Test
    void seesEveryChangedByte() {
        byte[] export = SampleLog.of(4).text().getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < export.length - 1; at += 23) {
            byte[] changed = export.clone();
            changed[at] ^= 1;
            boolean seen;
            try {
                seen = !SampleLog.verify(new String(changed, StandardCharsets.UTF_8))
                        .verdict()
                        .untouched();
            } catch (UnreadableAuditTextException refused) {
                seen = true;
            }
            assertThat(seen).as("byte " + at).isTrue();
        }
    }
}
