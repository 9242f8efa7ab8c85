package io.promoment.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.audit.SampleLog.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
    private final SampleLog log = SampleLog.of(6);
    private final Bundle bundle = log.bundle(5);

    private static Told verify(Bundle bundle, SignedNote... kept) {
        return SampleLog.verify(ExportFormat.bundle(bundle), kept);
    }

    private Bundle with(Entry entry, Digest hash, InclusionProof proof) {
        return new Bundle(entry, hash, bundle.record(), proof, bundle.checkpoint(), bundle.key());
    }

    @Test
    void provesOneEntry() throws Exception {
        Told told = verify(bundle, log.note());

        assertThat(told.findings()).isEmpty();
        assertThat(told.verdict().sentence())
                .startsWith(
                        "Untouched: 1 entry (1 decision, 0 changes, 0 rulesets) exactly as in the checkpoint of 9 entries")
                .endsWith(", and in 1 checkpoint kept elsewhere.");
        String pretty =
                ExportFormat.tree(ExportFormat.bundle(bundle).getBytes(UTF_8)).toPrettyString();
        assertThat(SampleLog.verify(pretty).verdict().untouched()).isTrue();
    }

    @Test
    void provesAnEntryWhoseRecordIsNotKept() {
        Told told = verify(
                new Bundle(bundle.entry(), bundle.hash(), null, bundle.proof(), bundle.checkpoint(), bundle.key()));

        assertThat(told.verdict().untouched()).isTrue();
        assertThat(told.verdict().notKept()).isEqualTo(1);
    }

    @Test
    void namesAProofPastTheTree() {
        InclusionProof past = new InclusionProof(9, 9, bundle.proof().path());
        Entry entry = bundle.entry().at(9);

        assertThat(verify(with(entry, entry.leaf(), past)).sentences())
                .isEqualTo("it cannot be entry 9 of a log of 9 entries: the proof is past the tree");
        assertThat(verify(with(
                                bundle.entry(),
                                bundle.hash(),
                                new InclusionProof(5, 8, bundle.proof().path())))
                        .sentences())
                .isEqualTo("its proof is for a tree of 8 entries, its checkpoint of 9");
    }

    @Test
    void namesAnEntryThatIsNotInTheTree() {
        Entry other = new Entry(
                5,
                1,
                SampleLog.BEGIN,
                EntryKind.DECISION,
                "dec_event_2",
                bundle.entry().digest());

        assertThat(verify(with(other, bundle.hash(), bundle.proof())).sentences())
                .contains("does not fit its hash");
        assertThat(verify(with(other, other.leaf(), bundle.proof())).sentences())
                .isEqualTo(
                        "its proof does not lead to its checkpoint: the entry is not in that log, or a hash of the path was"
                                + " changed");
        assertThat(verify(with(bundle.entry(), bundle.hash(), new InclusionProof(5, 9, List.of())))
                        .kinds())
                .containsExactly("edited");
    }

    @Test
    void namesAnEditedRecordAndRowsThatDiffer() {
        DecisionRecord other = SampleLog.decision(50);
        DecisionRecord honest = (DecisionRecord) log.entry(3).record();
        Bundle third = log.bundle(3);

        assertThat(verify(new Bundle(
                                bundle.entry(),
                                bundle.hash(),
                                other,
                                bundle.proof(),
                                bundle.checkpoint(),
                                bundle.key()))
                        .kinds())
                .containsExactly("edited");
        Told told = verify(new Bundle(
                third.entry(),
                third.hash(),
                new DecisionRecord(
                        honest.activity(),
                        honest.decision(),
                        honest.salt(),
                        List.of(),
                        honest.actions().subList(0, 1)),
                third.proof(),
                third.checkpoint(),
                third.key()));
        assertThat(told.kinds()).containsExactly("differs", "differs");
        assertThat(told.sentences()).contains("the row of firing 0 is missing", "the row of action act_0_b is missing");
    }

    @Test
    void namesRowsThatAreThereTwiceOrTooMany() {
        DecisionRecord honest = (DecisionRecord) log.entry(3).record();
        Bundle third = log.bundle(3);
        List<DecisionRecord.ActionRow> actions = new ArrayList<>(honest.actions());
        actions.add(honest.actions().get(0));
        List<DecisionRecord.FiringRow> firings = new ArrayList<>(honest.firings());
        firings.add(new DecisionRecord.FiringRow(1, "gold-welcome", 3, "gold welcome: more"));

        Told told = verify(new Bundle(
                third.entry(),
                third.hash(),
                new DecisionRecord(honest.activity(), honest.decision(), honest.salt(), firings, actions),
                third.proof(),
                third.checkpoint(),
                third.key()));

        assertThat(told.kinds()).containsExactly("differs", "differs");
        assertThat(told.sentences()).contains("the outcome has no firing 1", "there are two rows of action act_0");
    }

    @Test
    void saysWhatAKeptCheckpointCannotSay() {
        assertThat(verify(bundle, SampleLog.of(2).note()).verdict().remarks())
                .containsExactly(
                        "The checkpoint of 5 entries that was kept says nothing of this entry alone: verify an export"
                                + " against it.");
        SampleLog rewritten = SampleLog.of(5);
        rewritten.add(SampleLog.decision(40), "dec_event_40", 8);
        assertThat(verify(bundle, rewritten.note()).sentences()).contains("somebody who has the key rewrote the log");
    }
}
