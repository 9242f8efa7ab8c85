package io.promoment.bench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The memory of another JVM that is alive, in bytes: after full collections, asked with the {@code jcmd} of the running JDK.
 *
 * @param metaspace what its classes take
 */
public record Footprint(long heap, long metaspace) {
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

    /** Of the process of that id. */
    public static Footprint of(long process) throws IOException {
        jcmd(process, "GC.run"); // finds classes that nobody needs
        jcmd(process, "GC.run"); // and what only they held
        String said = jcmd(process, "GC.heap_info");
        return new Footprint(bytes(HEAP, said), bytes(METASPACE, said));
    }

    /** The sum of what is said: some collectors tell their generations apart. */
    private static long bytes(Pattern pattern, String said) throws IOException {
        List<MatchResult> used = pattern.matcher(said).results().toList();
        if (used.isEmpty()) {
            throw new IOException("jcmd does not say what is used: " + said);
        }
        return used.stream()
                .mapToLong(match -> Long.parseLong(match.group(1)) * 1_024)
                .sum();
    }

    private static String jcmd(long process, String command) throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return Commands.run(List.of(program, Long.toString(process), command));
    }
}
