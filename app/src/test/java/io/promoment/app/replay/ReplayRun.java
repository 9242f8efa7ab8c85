package io.promoment.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./replay} as a process that came to its end.
 *
 * @param out its lines
 * @param err what it said beside them
 */
public record ReplayRun(int exit, List<String> out, String err) {
    private static final Path COMMAND = Path.of("..", "replay");

    /** Over what a service kept in that directory. */
    public static ReplayRun over(Path data, String... options) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("--data", data.toAbsolutePath().toString()));
        words.addAll(List.of(options));
        return of(words.toArray(new String[0]));
    }

    static ReplayRun of(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(COMMAND.toAbsolutePath().normalize().toString());
        command.addAll(List.of(options));
        Path err = Files.createTempFile("replay", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_DATASOURCE_"));
        Process process = builder.start();
        List<String> out = process.inputReader().lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        String said = Files.readString(err);
        Files.delete(err);
        return new ReplayRun(process.exitValue(), out, said);
    }

    /** The last line, of a run with {@code --json}. */
    public JsonNode totals() throws IOException {
        assertThat(out).as(err).isNotEmpty();
        return new ObjectMapper().readTree(out.get(out.size() - 1));
    }
}
