package io.promoment.app.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.Intake;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.audit.SignedNote;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One log, however many want to seal it and whatever becomes of them. */
@QuarkusTest
class SealingRacesTest {
    private static final Optional<String> ORIGIN = Optional.of("example.com/log");

    @Inject
    DataSource real;

    @Inject
    Intake intake;

    @Inject
    Rulesets rulesets;

    @Inject
    AuditSettings settings;

    OwnLog log;
    Path directory;

    @BeforeEach
    void emptyLog(@TempDir Path fresh) throws Exception {
        directory = fresh;
        log = new OwnLog("raced", real, intake, rulesets, directory);
    }

    /** Red without the advisory lock: both then take the same batches. */
    @Test
    void L10LetsOneOfTwoSealersSealAtATime() throws Exception {
        log.sealing(10).round();
        CompletableFuture<Void> one = sealUntilAllIsSealed(log.sealing(7), 40);
        CompletableFuture<Void> other = sealUntilAllIsSealed(log.sealing(11), 40);
        for (int batch = 0; batch < 40; batch++) {
            log.visits(9, 3);
        }
        one.join();
        other.join();

        assertThat(log.database.number("select count(*) from audit_leaf")).isEqualTo(362);
        assertThat(log.verify().findings()).isEmpty();
    }

    private CompletableFuture<Void> sealUntilAllIsSealed(Sealing sealing, int batches) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        while (log.database.number("select count(distinct batch) from audit_leaf where kind = 'd'")
                                < batches) {
                            sealing.round();
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    /** Red when what an instance remembers is not compared with what is stored. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void L10GoesOnAfterACommitThatFailed(boolean committed) throws Exception {
        AtomicBoolean fails = new AtomicBoolean();
        Sealing sealing =
                new Sealing(failing(fails, committed), new OwnKey(new KeyFile(log.key()), ORIGIN), 1_000, note -> {});
        log.visits(20, 3);
        sealing.round();
        log.visits(20, 3);

        fails.set(true);
        assertThatThrownBy(sealing::round).isInstanceOf(SQLException.class);
        assertThat(log.database.number("select count(*) from audit_leaf")).isEqualTo(committed ? 42 : 22);
        fails.set(false);
        log.visits(20, 3);
        sealing.round();

        assertThat(log.database.number("select count(*) from audit_leaf")).isEqualTo(62);
        assertThat(log.verify().findings()).isEmpty();
    }

    /** A source whose commits fail, before or after they happened. */
    private DataSource failing(AtomicBoolean fails, boolean committed) {
        return proxy(
                DataSource.class,
                log.source,
                (result, call) ->
                        result instanceof Connection connection ? failing(connection, fails, committed) : result);
    }

    private static Connection failing(Connection connection, AtomicBoolean fails, boolean committed) {
        return (Connection) Proxy.newProxyInstance(
                SealingRacesTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    boolean failing = method.getName().equals("commit") && fails.get();
                    if (failing && committed) {
                        connection.commit();
                    }
                    if (failing) {
                        throw new SQLException("the line broke", "08006");
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Wrapping {
        Object wrap(Object result, String call);
    }

    private static <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
        return type.cast(Proxy.newProxyInstance(
                SealingRacesTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    try {
                        return wrapping.wrap(method.invoke(target, values), method.getName());
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void L10SealsAfterARestartWhatWaited() throws Exception {
        log.visits(30, 3);
        log.sealing(1_000).round();
        log.visits(30, 3);
        log.visits(30, 3);

        Sealing.Done done = log.sealing(1_000).round();

        assertThat(done.entries()).isEqualTo(60);
        assertThat(log.verify().findings()).isEmpty();
    }

    /** Red when the log is continued from whatever is stored. */
    @Test
    void L10DoesNotContinueALogThatWasCutOrChangedMeanwhile() throws Exception {
        Sealing sealing = log.sealing(1_000);
        log.visits(30, 3);
        sealing.round();
        log.visits(30, 3);
        sealing.round();
        log.backUp();
        log.visits(30, 3);

        log.tamper("delete from audit_leaf where index >= 32; delete from audit_checkpoint where size > 32");
        assertThatThrownBy(sealing::round)
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("has 32 entries and is not a continuation of the 62");
        log.restore();
        log.tamper("update audit_leaf set hash = sha256('x') where index = 60");
        assertThatThrownBy(() -> log.sealing(1_000).round())
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("do not give the root of the checkpoint over them");
        log.restore();
        assertThat(sealing.round().entries()).isEqualTo(30);
    }

    /** Red when a log without checkpoints is taken for one that begins. */
    @Test
    void L10DoesNotBeginALogAgainThatWasEmptied() throws Exception {
        log.visits(10, 3);
        log.sealing(1_000).round();
        log.tamper("delete from audit_leaf; delete from audit_tile; delete from audit_checkpoint");
        log.visits(10, 3);

        assertThatThrownBy(() -> log.sealing(1_000).round())
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("somebody emptied it")
                .hasMessageContaining("from a backup");
        assertThatThrownBy(log::verify)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("somebody emptied it");
    }

    /** Red when a row of the queue that cannot be read is not named. */
    @ParameterizedTest
    @ValueSource(strings = {"digests = array[decode('00', 'hex')]", "kinds = '?'"})
    void namesABatchThatCannotBeRead(String change) throws Exception {
        log.visits(1, 1);
        log.tamper("update audit_batch set batch = 4711, " + change);

        assertThatThrownBy(() -> log.sealing(1_000).round())
                .isInstanceOf(DamagedLogException.class)
                .hasMessageContaining("batch 4711 of audit_batch cannot be read")
                .hasMessageContaining("Restore");
    }

    /** Red when an error ends the schedule, or is not told. */
    @Test
    void goesOnAfterAnError() {
        Sealer sealer = new Sealer(
                proxy(DataSource.class, log.source, (result, call) -> {
                    throw new StackOverflowError("too deep");
                }),
                settings);

        sealer.seal();

        assertThat(sealer.failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("too deep"));
    }

    @Test
    void sealsOnlyWithTheKeyOfTheLog() throws Exception {
        log.sealing(1_000).round();
        Path other = directory.resolve("other.pem");

        assertThatThrownBy(() -> log.sealing(other, ORIGIN, 10).round())
                .isInstanceOf(NotSealingException.class)
                .hasMessageContaining("has no key in " + other)
                .hasMessageContaining("copy that key here");
        assertThat(other).doesNotExist();
        new KeyFile(other).make("example.com/log");
        assertThatThrownBy(() -> log.sealing(other, ORIGIN, 10).round())
                .isInstanceOf(NotSealingException.class)
                .hasMessageContaining("put the log's key there");
        Files.writeString(other, "no key");
        assertThatThrownBy(() -> log.sealing(other, ORIGIN, 10).round())
                .isInstanceOf(NotSealingException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> log.sealing(log.key(), Optional.of("example.com/other"), 10)
                        .round())
                .isInstanceOf(NotSealingException.class)
                .hasMessageContaining("the database's log is \"example.com/log\"");
        assertThat(log.sealing(log.key(), Optional.empty(), 10).round().entries())
                .isZero();
    }

    @Test
    void makesAKeyThatOnlyTheServiceReads() throws Exception {
        log.sealing(1_000).round();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.key())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(log.key())).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    /** What is written for keeping elsewhere is what a verification takes. */
    @Test
    void keepsCheckpointsElsewhere() throws Exception {
        Path file = directory.resolve("checkpoints");
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        Sealing sealing = log.sealing(1_000);
        for (int round = 0; round < 3; round++) {
            log.visits(5, 2);
            sealing.round();
        }
        for (String note : log.notes()) {
            new KeptCheckpoints(file.toString(), System.out).write(note);
            new KeptCheckpoints("stdout", new PrintStream(stdout, true, StandardCharsets.UTF_8)).write(note);
        }
        assertThat(Files.readString(file)).isEqualTo(stdout.toString(StandardCharsets.UTF_8));
        List<SignedNote> kept = KeptNotes.read(
                Files.readString(file), log.look(SealedLog.Reading::log).key());
        assertThat(kept.stream().map(SignedNote::note)).isEqualTo(log.notes());
    }
}
