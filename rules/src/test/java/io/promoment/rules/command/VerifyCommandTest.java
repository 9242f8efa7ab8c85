package io.promoment.rules.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.core.audit.AuditRecord;
import io.promoment.core.audit.Bundle;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.ExportFormat;
import io.promoment.core.audit.ExportHeader;
import io.promoment.core.audit.ExportLine;
import io.promoment.core.audit.InclusionProof;
import io.promoment.core.audit.MerkleFrontier;
import io.promoment.core.audit.OriginStatement;
import io.promoment.core.audit.RulesetStatement;
import io.promoment.core.audit.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** What the command prints, exactly ({@code -Dcommand.update=true} writes it anew), and with which code it ends. */
class VerifyCommandTest {
    private static final Path EXPECTED = Path.of("src/test/resources/command/expected");
    private static final String NAME = "promotions.example.com/audit";

    /** The seed 00…00 of nobody's key. */
    private static final SigningKey KEY = SigningKey.ofPem(
            NAME,
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            -----END PRIVATE KEY-----
            """);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final MerkleFrontier tree = new MerkleFrontier();
    private final List<ExportLine.OfEntry> lines = new ArrayList<>();
    private Path log = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void writesALog() throws IOException {
        add(new OriginStatement(KEY.verifier().text()), NAME);
        for (int number = 1; number <= 4; number++) {
            add(new RulesetStatement(number, at(number), "sha256:" + number, "{}", List.of()), "" + number);
        }
        log = Files.writeString(folder.resolve("audit.ndjson"), export());
        key = Files.writeString(folder.resolve("key.txt"), KEY.verifier().text() + "\n");
    }

    private static Instant at(long seconds) {
        return Instant.parse("2026-09-01T00:00:00Z").plusSeconds(seconds);
    }

    private void add(AuditRecord record, String id) {
        Entry entry = new Entry(tree.size(), tree.size(), at(tree.size()), record.kind(), id, record.digest());
        tree.add(entry.leaf());
        lines.add(new ExportLine.OfEntry(entry, entry.leaf(), record));
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(NAME, tree.size(), tree.root());
    }

    private String export() {
        StringBuilder text = new StringBuilder(ExportFormat.header(new ExportHeader(
                        NAME,
                        KEY.verifier().text(),
                        0,
                        tree.size(),
                        List.of(),
                        checkpoint().sign(KEY).note())))
                .append('\n');
        lines.forEach(line -> text.append(ExportFormat.line(line)).append('\n'));
        return text.toString();
    }

    private int run(Ansi ansi, String... words) {
        CommandLine command = Promoment.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        command.setColorScheme(Help.defaultColorScheme(ansi));
        return command.execute(words);
    }

    private int verify(String... words) {
        List<String> all = new ArrayList<>(List.of("verify", log.toString(), "--key", key.toString()));
        all.addAll(List.of(words));
        return run(Ansi.OFF, all.toArray(String[]::new));
    }

    private void assertPrinted(String expected) throws IOException {
        Path file = EXPECTED.resolve(expected + ".txt");
        if (Boolean.getBoolean("command.update")) {
            Files.writeString(file, out.toString());
        }
        assertThat(out.toString()).isEqualTo(Files.readString(file));
        assertThat(err.toString()).isEmpty();
    }

    private void tamper(String with, String instead) throws IOException {
        String text = Files.readString(log);
        assertThat(text).contains(with);
        Files.writeString(log, text.replace(with, instead));
    }

    @Test
    void saysThatNobodyTouchedIt() throws IOException {
        assertThat(verify()).as(err.toString()).isZero();
        assertPrinted("verify-fine");
    }

    @Test
    void saysItToProgramsToo() throws IOException {
        Path kept = Files.writeString(
                folder.resolve("kept.txt"), checkpoint().sign(KEY).note() + "\n");

        assertThat(verify("--json", "--checkpoint", kept.toString())).isZero();
        assertPrinted("verify-fine-json");
    }

    @Test
    void takesTheKeyAsTheServiceAnswersWithIt() throws IOException {
        Files.writeString(
                key,
                "{\"origin\":\"%s\",\"key\":\"%s\"}"
                        .formatted(NAME, KEY.verifier().text()));

        assertThat(verify()).as(err.toString()).isZero();
    }

    @Test
    void namesWhatWasDone() throws IOException {
        tamper("sha256:2", "sha256:3");
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.lastIndexOf("{\"entry\"")));

        assertThat(verify()).isEqualTo(1);
        assertPrinted("verify-tampered");
        out.getBuffer().setLength(0);
        assertThat(verify("--json")).isEqualTo(1);
        assertPrinted("verify-tampered-json");
    }

    @Test
    void comparesWithCheckpointsThatWereKept() throws IOException {
        Checkpoint other = new Checkpoint(NAME, 5, Digest.ofText("another tree"));
        Path kept = Files.writeString(
                folder.resolve("kept.txt"),
                checkpoint().sign(KEY).note() + "\n" + other.sign(KEY).note() + "\n");

        assertThat(verify("--checkpoint=" + kept)).isEqualTo(1);
        assertThat(out.toString()).contains("somebody who has the key rewrote entries and signed them again");
    }

    @Test
    void verifiesOneEntryFromStandardInput() {
        Bundle bundle = new Bundle(
                lines.get(4).entry(),
                lines.get(4).hash(),
                lines.get(4).record(),
                new InclusionProof(4, 5, List.of(fourEntries())),
                checkpoint().sign(KEY).note(),
                KEY.verifier().text());
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(ExportFormat.bundle(bundle).getBytes(UTF_8)));
        try {
            assertThat(run(Ansi.OFF, "verify", "-", "--key", KEY.verifier().text()))
                    .as(out + "" + err)
                    .isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).startsWith("Untouched: 1 entry (0 decisions, 0 changes, 1 ruleset)");
    }

    private Digest fourEntries() {
        return tree.subtrees().get(0);
    }

    @Test
    void saysWhatItCannotUse() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no notes\n");
        String file = text.toString();

        assertThat(run(Ansi.OFF, "verify", file, "--key", key.toString())).isEqualTo(2);
        assertThat(run(Ansi.OFF, "verify", "nowhere.ndjson", "--key", key.toString()))
                .isEqualTo(2);
        assertThat(run(Ansi.OFF, "verify", folder.toString(), "--key", key.toString()))
                .isEqualTo(2);
        assertThat(run(Ansi.OFF, "verify", log.toString(), "--key", "nokey.txt"))
                .isEqualTo(2);
        assertThat(run(Ansi.OFF, "verify", log.toString(), "--key", file)).isEqualTo(2);
        assertThat(verify("--checkpoint", file)).isEqualTo(2);
        assertThat(verify("--checkpoint", "nowhere.txt")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith("promoment: "))
                .anyMatch(line -> line.startsWith("promoment: " + file + ": it is no JSON"))
                .contains("promoment: nowhere.ndjson: there is no such file")
                .anyMatch(line ->
                        line.contains("--key: there is no such file, and as a key: \"nokey.txt\" is no public key"));
        assertThat(run(Ansi.OFF, "verify", log.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required option: '--key=KEY'");
    }

    @Test
    void printsNoControlCharactersOfFiles() throws IOException {
        tamper("\"id\":\"2\"", "\"id\":\"\\u001b[2J\"");

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("[2J").doesNotContain("\u001b");
    }

    @Test
    void writesJsonThatProgramsCanRead() throws IOException {
        tamper("sha256:2", "sha256:3");

        assertThat(verify("--json")).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/findings/0/kind")
                        .asText())
                .isEqualTo("edited");
    }
}
