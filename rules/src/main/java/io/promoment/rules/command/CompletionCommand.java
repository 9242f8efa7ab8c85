package io.promoment.rules.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code promoment completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands, options and files in bash and zsh.",
        footer = {
            "",
            "Examples",
            "  source <(promoment completion)                                # in this shell",
            "  echo 'source <(promoment completion)' >> ~/.bashrc            # in every bash",
            "  echo 'source <(promoment completion)' >> ~/.zshrc             # in every zsh, after compinit",
        })
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec completion = Objects.requireNonNull(spec);
        CommandSpec root = completion.root();
        completion.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
        completion.commandLine().getOut().flush();
        return 0;
    }
}
