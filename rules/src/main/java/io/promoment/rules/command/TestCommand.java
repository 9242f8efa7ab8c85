package io.promoment.rules.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code promoment test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Checks promotions and plays the scenarios beside them.",
            "Those of gold-welcome.drl stand in gold-welcome.scenarios.yaml. Shows what came out otherwise, what each rule "
                    + "said, and what no scenario exercises."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:every scenario came out as it says",
            "1:one did not, a promotion has problems, or with --strict there are warnings or something is not exercised",
            "2:the command was not understood, or a file could not be read"
        },
        footer = {
            "",
            "Examples",
            "  promoment test gold-welcome.drl",
            "  promoment test --strict --zone=Europe/Warsaw promotions/",
            "  promoment test --json promotions/ | jq '.summary.failed'"
        })
final class TestCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = ".drl or .scenarios.yaml files, or folders that are searched for promotions.")
    private List<Path> words = List.of();

    @Mixin
    private Settings settings = new Settings();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Selection selection = Selection.of(words);
        List<Examined> examined = Checkup.all(selection.files()).stream()
                .map(checkup -> Trial.of(checkup, settings.ruleset()))
                .toList();
        return output.print(true, examined, selection.failures());
    }
}
