package io.promoment.rules.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers, and with which exit code. */
final class Output {
    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(names = "--strict", description = "Fail for warnings too, and for what no scenario exercises.")
    private boolean strict;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Prints all of it; what could not be read goes to standard error as well. */
    int print(boolean tested, List<Examined> examined, List<String> failures) {
        List<String> unreadable = new ArrayList<>(failures);
        examined.forEach(one -> unreadable.addAll(one.checkup().unreadable()));
        Summary summary = Summary.of(examined, unreadable.size());
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        unreadable.forEach(message -> command.getErr().println("promoment: " + message));
        command.getErr().flush();
        PrintWriter out = command.getOut();
        if (json) {
            JsonReport.print(out, tested, examined, summary, unreadable);
        } else {
            Colours colours = new Colours(command.getColorScheme().ansi().enabled());
            new TextReport(out, colours).print(tested, examined, summary);
        }
        out.flush();
        return summary.exitCode(strict);
    }
}
