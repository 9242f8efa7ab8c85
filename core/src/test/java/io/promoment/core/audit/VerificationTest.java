package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.audit.SampleLog.Told;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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
