package io.promoment.app.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Intake;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.promotions.Rulesets;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.SealedLog.Included;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.ConsistencyProof;
import io.promoment.core.audit.SignedNote;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is queued is sealed, in an order that keeps every customer's, and can be proved. */
@QuarkusTest
class SealingTest {
    @Inject
    DataSource real;

    @Inject
    Intake intake;

    @Inject
    Rulesets rulesets;

    OwnLog log;

    @BeforeEach
    void emptyLog(@TempDir Path directory) throws Exception {
        log = new OwnLog("sealing", real, intake, rulesets, directory);
    }

    @Test
    void L10SealsEveryDecisionUnderASignedCheckpoint() throws Exception {
        List<Decided> decided = log.visits(40, 7);

        log.sealing(1_000).round();

        assertThat(log.database.number("select count(*) from audit_batch")).isZero();
        Stored latest = log.look(SealedLog.Reading::latest);
        assertThat(latest.size()).isEqualTo(42);
        SignedNote note = SignedNote.read(latest.note());
        assertThat(note.verify(List.of(log.look(SealedLog.Reading::log).key()))).hasSize(1);
        assertThat(Checkpoint.read(note)).isEqualTo(new Checkpoint("example.com/log", 42, latest.root()));
        assertThat(log.notes()).containsExactly(latest.note());
        for (Decided one : decided) {
            Included included = log.look(reading -> reading.include(reading.leaf(one.id()), null));
            assertThat(included.leaf().entry().leaf()).isEqualTo(included.leaf().hash());
            assertThat(included.proof().verify(included.leaf().hash(), latest.root()))
                    .as("proof of %s", one.id())
                    .isTrue();
        }
    }

    /** Red when the queue is read in any other order than that of the batches' numbers, or a batch as it came in. */
    @Test
    void L10KeepsTheOrderOfEveryCustomer() throws Exception {
        for (int batch = 0; batch < 5; batch++) {
            log.visits(23, 4);
        }
        Sealing sealing = log.sealing(30);
        while (sealing.round().more()) {
            assertThat(log.notes()).isNotEmpty();
        }
        assertThat(
                        log.database.number(
                                """
                                select count(*) from (
                                    select position, lag(position, 1, 0::bigint) over (partition by customer order by index) as before
                                    from audit_leaf join decision on id = 'dec_' || activity) places
                                where position <> before + 1
                                """))
                .isZero();
        assertThat(log.notes()).hasSize(3);
    }

    /** Red when tiles are not stored, or the wrong ones: proofs of an earlier tile are then read from nothing. */
    @Test
    void provesAcrossTilesAndBetweenAnyTwoCheckpoints() throws Exception {
        List<Decided> decided = new ArrayList<>();
        Sealing sealing = log.sealing(100);
        for (int batch = 0; batch < 7; batch++) {
            decided.addAll(log.visits(130, 50));
            sealing.round();
        }
        assertThat(log.database.texts("select level || ':' || n from audit_tile order by 1"))
                .containsExactly("1:0", "1:1", "1:2");
        List<Stored> checkpoints = log.look(reading -> reading.store().below(Long.MAX_VALUE, 100));
        assertThat(checkpoints).hasSize(7);
        Stored latest = checkpoints.get(0);
        for (Decided one : decided) {
            Included included = log.look(reading -> reading.include(reading.leaf(one.id()), null));
            assertThat(included.proof().verify(included.leaf().hash(), latest.root()))
                    .isTrue();
        }
        for (Stored first : checkpoints) {
            for (Stored second : checkpoints) {
                if (first.size() <= second.size()) {
                    ConsistencyProof proof = log.look(reading ->
                            reading.consistency(first.size(), second.size()).proof());
                    assertThat(proof.verify(first.root(), second.root())).isTrue();
                }
            }
        }
    }
}
