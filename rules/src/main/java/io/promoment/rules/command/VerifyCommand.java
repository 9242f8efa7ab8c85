package io.promoment.rules.command;

import io.promoment.core.audit.ExportLine;
import io.promoment.core.audit.ExportReader;
import io.promoment.core.audit.ExportReader.Content;
import io.promoment.core.audit.UnreadableAuditTextException;
import io.promoment.core.audit.Verdict;
import io.promoment.core.audit.Verification;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code promoment verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies an export of the audit log, or one entry with its proof.",
            "Names every entry that was edited, deleted, inserted, reordered or cut off, every row that differs from what was "
                    + "sealed, and checkpoints that are forged or of another log. Trusts nothing but the key, which is to be "
                    + "taken from elsewhere than the export."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:nobody touched what is in the file",
            "1:somebody did, or the checkpoint cannot be trusted",
            "2:the command was not understood, or a file could not be read"
        },
        footer = {
            "",
            "Examples",
            "  curl -s https://promotions.example.com/v1/audit/export > audit.ndjson",
            "  promoment verify audit.ndjson --key audit-key.txt",
            "  promoment verify audit.ndjson --key audit-key.txt --checkpoint checkpoints.txt",
            "  curl -s …/entries/dec_event_1 | promoment verify - --key audit-key.txt",
            "  promoment verify audit.ndjson --key audit-key.txt --json | jq '.findings[]'"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Parameters(
            paramLabel = "FILE",
            description = "What GET /v1/audit/export or /v1/audit/entries/{id} gave; - is standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description =
                    "The log's public key, like promotions.example.com/audit+c74f20a3+ARpc2QcU…, or a file that holds it.")
    private String key = "";

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Signed checkpoints that were kept elsewhere, one or more in a file. Can be given several times.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        boolean terminal = command.getColorScheme().ansi().enabled();
        VerifyReport report = json
                ? new VerifyJsonReport(command.getOut())
                : new VerifyTextReport(command.getOut(), new Colours(terminal));
        VerifyProgress progress = new VerifyProgress(command.getErr(), terminal && !json);
        try {
            Verdict verdict = verify(new Verification(VerifyTrust.of(key, checkpoints), report), progress);
            progress.clear();
            report.print(verdict);
            return verdict.untouched() ? 0 : 1;
        } catch (UnreadableFileException unreadable) {
            return unusable(command, unreadable.sentence());
        } catch (UnreadableAuditTextException unreadable) {
            return unusable(command, name() + ": " + unreadable.getMessage());
        } catch (NoSuchFileException missing) {
            return unusable(command, file + ": there is no such file");
        } catch (IOException broken) {
            return unusable(command, new UnreadableFileException(file, broken).sentence());
        }
    }

    private Verdict verify(Verification verification, VerifyProgress progress) throws IOException {
        try (InputStream in = open()) {
            ExportReader reader = new ExportReader(in);
            Content content = reader.begin();
            if (content instanceof Content.OfBundle one) {
                return verification.verify(one.bundle());
            }
            verification.begin(((Content.OfExport) content).header());
            for (ExportLine line = reader.next(); line != null; line = reader.next()) {
                verification.add(line);
                progress.at(verification.entries(), reader.bytes());
            }
            return verification.end();
        }
    }

    private boolean isStandardInput() {
        return file.toString().equals("-");
    }

    private String name() {
        return isStandardInput() ? "standard input" : file.toString();
    }

    private InputStream open() throws IOException {
        return isStandardInput()
                ? new FilterInputStream(System.in) { // which is not ours to close
                    @Override
                    public void close() {}
                }
                : Files.newInputStream(file);
    }

    private static int unusable(CommandLine command, String sentence) {
        command.getErr().println("promoment: " + new Colours(false).plain(sentence));
        command.getErr().flush();
        return UNUSABLE;
    }
}
