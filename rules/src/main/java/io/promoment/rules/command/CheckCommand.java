package io.promoment.rules.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code promoment check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks promotions: whether they are within the language and compile.",
            "Shows every problem with its place and what to write instead."
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:every promotion can be published",
            "1:one cannot, or with --strict there are warnings",
            "2:the command was not understood, or a file could not be read"
        },
        footer = {
            "",
            "Examples",
            "  promoment check gold-welcome.drl",
            "  promoment check --strict promotions/",
            "  promoment check --json promotions/ | jq '.summary'"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = ".drl files, or folders that are searched for them.")
    private List<Path> words = List.of();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Selection selection = Selection.of(words);
        List<Examined> examined = Checkup.all(selection.files()).stream()
                .map(checkup -> new Examined(checkup, null))
                .toList();
        return output.print(false, examined, selection.failures());
    }
}
