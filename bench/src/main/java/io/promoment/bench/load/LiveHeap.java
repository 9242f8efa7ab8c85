package io.promoment.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of another JVM that is alive, after a full collection; with the {@code jcmd} of the running JDK. */
final class LiveHeap {
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private LiveHeap() {}

    /** In bytes. */
    static long of(long process) throws IOException {
        jcmd(process, "GC.run");
        Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd does not say how much heap is used");
        }
        return Long.parseLong(used.group(1)) * 1_024;
    }

    private static String jcmd(long process, String command) throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process jcmd = new ProcessBuilder(List.of(program, Long.toString(process), command))
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
