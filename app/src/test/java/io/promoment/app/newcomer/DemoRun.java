package io.promoment.app.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** {@code ./demo} as a process, with a port and a data directory of its own. */
record DemoRun(int port, Path data) {

    private static final int INTERRUPTED = 130;

    /** Plays and stops by itself. */
    List<String> once() throws Exception {
        return run(0, () -> null, "--once");
    }

    /** Waits until the demo says that it stays, does this, and interrupts it as Ctrl-C does. */
    List<String> interruptedAfter(Step whileItRuns) throws Exception {
        return run(INTERRUPTED, () -> {
            whileItRuns.take();
            return null;
        });
    }

    interface Step {
        void take() throws Exception;
    }

    private List<String> run(int exit, Callable<Void> whileItRuns, String... options) throws Exception {
        Process demo = start(options);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains("keeps running")) {
                    staying(demo, whileItRuns);
                }
            }
        }
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).as(String.join("\n", lines)).isEqualTo(exit);
        return lines;
    }

    private static void staying(Process demo, Callable<Void> whileItRuns) throws Exception {
        try {
            whileItRuns.call();
        } finally {
            String[] interrupt = {"kill", "-INT", Long.toString(demo.pid())};
            assertThat(new ProcessBuilder(interrupt).inheritIO().start().waitFor())
                    .isZero();
            requireItsEnd(demo);
        }
    }

    /** Whoever starts the build with interrupts ignored (nohup, a job in the background) hands that on to the demo. */
    private static void requireItsEnd(Process demo) throws InterruptedException {
        boolean ended = demo.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            demo.descendants().forEach(ProcessHandle::destroy);
            demo.destroy();
        }
        assertThat(ended)
                .as("ended within a minute of Ctrl-C; is SIGINT ignored where the build was started?")
                .isTrue();
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Readme.ROOT.resolve("demo").toString());
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PROMOMENT_PORT", Integer.toString(port));
        builder.environment().put("PROMOMENT_DATA", data.toString());
        return builder.start();
    }
}
