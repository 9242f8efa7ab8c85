package io.promoment.rules.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * The commands with their exit codes, and exactly what they print: {@code command/expected}, written anew with
 * {@code -Dcommand.update=true}.
 */
class PromomentTest {
    private static final Path FOLDER = Path.of("src/test/resources/command");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Ansi ansi, String... words) {
        CommandLine command = Promoment.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        command.setColorScheme(Help.defaultColorScheme(ansi));
        return command.execute(words);
    }

    private int run(String... words) {
        return run(Ansi.OFF, words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, check-fine, check fine",
        "1, check-broken, check broken",
        "1, check-broken-json, check --json broken",
        "0, test-fine, test fine",
        "0, test-fine-json, test --json fine/gold-welcome.scenarios.yaml",
        "1, test-red, test red/gold-welcome.drl",
        "1, test-red-json, test --json red",
        "1, test-broken, test broken",
        "0, help, --help",
        "0, help-check, check --help",
        "0, help-test, help test",
        "0, help-verify, help verify"
    })
    void printsExactlyThis(int exit, String expected, String words) throws IOException {
        String[] located =
                words.replaceAll("(?<= )(?=(fine|broken|red)\\b)", FOLDER + "/").split(" ");

        assertThat(run(located)).as(err.toString()).isEqualTo(exit);
        assertThat(err.toString()).isEmpty();
        assertPrinted(FOLDER.resolve("expected").resolve(expected + ".txt"));
    }

    private void assertPrinted(Path expected) throws IOException {
        if (Boolean.getBoolean("command.update")) {
            Files.writeString(expected, out.toString());
        }
        assertThat(out.toString()).isEqualTo(Files.readString(expected));
    }

    @Test
    void failsForWarningsAndForWhatIsNotExercisedOnlyWhenStrict() throws IOException {
        Path drl = folder.resolve("gold-welcome.drl");
        Files.copy(FOLDER.resolve("fine/gold-welcome.drl"), drl);

        assertThat(run("check", "--strict", drl.toString())).isZero();
        assertThat(run("test", drl.toString())).isZero();
        assertThat(run("test", "--strict", drl.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("warning: the promotion has no scenarios");
    }

    @Test
    void playsOnlyWhatIsNamedAndNothingTwice() {
        String drl = FOLDER.resolve("fine/gold-welcome.drl").toString();

        assertThat(run("test", drl, FOLDER.resolve("fine").toString(), drl.replace("fine", "red/../fine")))
                .isZero();
        assertThat(out.toString()).contains("1 promotion tested: 2 scenarios");
    }

    @Test
    void namesEveryFileThatCannotBeReadAndGoesOnWithTheOthers() throws IOException {
        Path orphan = Files.writeString(folder.resolve("orphan.scenarios.yaml"), "[]");
        Path empty = Files.createDirectory(folder.resolve("empty folder"));

        int exit = run(
                "test",
                "nowhere.drl",
                FOLDER.resolve("broken/notes.txt").toString(),
                empty.toString(),
                orphan.toString(),
                FOLDER.resolve("fine").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "promoment: nowhere.drl: there is no such file or folder",
                        "promoment: " + FOLDER.resolve("broken/notes.txt")
                                + ": is no promotion; name a .drl or .scenarios.yaml file, or a folder of them",
                        "promoment: " + empty + ": the folder holds no .drl file",
                        "promoment: " + orphan + ": stands beside no promotion; there is no "
                                + folder.resolve("orphan.drl"));
        assertThat(out.toString()).contains("2 of 2 scenarios passed");
    }

    @Test
    void saysHowItIsUsedWhenItIsNotUnderstood() {
        assertThat(run("chek", "x.drl")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("test", "--zone=Mars/Olympus", "x.drl")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Did you mean",
                        "promoment check",
                        "Missing required parameter",
                        "--zone",
                        "Missing required subcommand");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--zone=Mars/Base, 'Invalid value for option ''--zone'': \"Mars/Base\" is not a time zone; write one like Europe/Warsaw'",
        "--history-span=30, 'Invalid value for option ''--history-span'': \"30\" is not a span; write it like P367D'",
        "--firing-limit=0, 'Invalid value for option ''--firing-limit'': 0 is too few; write 1 or more'",
        "--history-activities=-1, 'Invalid value for option ''--history-activities'': -1 is too few; write 1 or more'"
    })
    void saysWhatIsWrongWithAnOption(String option, String said) {
        assertThat(run("test", option, FOLDER + "/fine")).isEqualTo(2);
        assertThat(err.toString()).startsWith(said + System.lineSeparator());
    }

    @Test
    void usesColoursOnATerminalAlone() {
        String broken = FOLDER.resolve("broken").toString();

        run(Ansi.ON, "check", broken);
        assertThat(out.toString()).contains("\u001b[1;31merror:\u001b[0m");
        out.getBuffer().setLength(0);
        run(Ansi.ON, "check", "--json", broken);
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    /** What stands in a file is not to be trusted by a terminal. */
    @Test
    void printsNoControlCharactersOfFiles() throws IOException {
        Path drl = folder.resolve("sly.drl");
        Files.write(drl, "package promotions.sly\nrule \"sly: \u001b[2J\u202e\" x\n".getBytes(UTF_8));

        assertThat(run("check", drl.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("sly.drl:2:").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void readsPromotionsAndScenariosThatBeginWithAByteOrderMark() throws IOException {
        for (String name : List.of("gold-welcome.drl", "gold-welcome.scenarios.yaml")) {
            String text = Files.readString(FOLDER.resolve("fine").resolve(name)).replace("\n", "\r\n");
            Files.writeString(folder.resolve(name), "\uFEFF" + text);
        }

        assertThat(run("test", folder.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("2 of 2 scenarios passed");
    }

    @Test
    void completesItsCommands() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString()).contains("complete -F", "check", "--strict", "verify", "--checkpoint");
    }
}
