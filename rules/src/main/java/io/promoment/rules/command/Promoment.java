package io.promoment.rules.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code promoment}: what an author of promotions, or an auditor, does without a server. */
@Command(
        name = "promoment",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Checks promotions, plays their scenarios and verifies audit logs. Needs no server and changes nothing.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            VerifyCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:all is well",
            "1:a promotion has problems, a scenario does not come out as it says, or a log was tampered with",
            "2:the command was not understood, or a file could not be read"
        },
        footer = {
            "",
            "Examples",
            "  promoment check my-promotions",
            "  promoment check --json gold-welcome.drl | jq -r '.problems[].message'",
            "  promoment test --zone=Europe/Warsaw my-promotions",
            "  promoment verify audit.ndjson --key audit-key.txt",
            "  source <(promoment completion)"
        })
public final class Promoment {
    private Promoment() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String... words) {
        // Drools speaks through SLF4J, which complains on stderr where nobody listens
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = commandLine();
        command.setUsageHelpAutoWidth(true);
        command.setOut(utf8(System.out)).setErr(utf8(System.err));
        System.exit(command.execute(words));
    }

    /** The commands; standard output and colours are the caller's to set. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Promoment());
        command.setAbbreviatedOptionsAllowed(false);
        return command;
    }

    /** Whatever the locale: JSON is UTF-8, and names of rules may hold any letter. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
