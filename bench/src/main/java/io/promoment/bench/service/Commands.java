package io.promoment.bench.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that are run to their end. */
final class Commands {
    private Commands() {}

    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = waitFor(process);
        if (status != 0) {
            throw new IOException(command + " ended with " + status + ": " + output.strip());
        }
        return output;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is not root. */
    static String runUnprivileged(List<String> command) throws IOException {
        List<String> unprivileged = new ArrayList<>();
        Path self = Path.of("/proc/self");
        if (Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))) {
            unprivileged.addAll(List.of("unshare", "-U"));
        }
        unprivileged.addAll(command);
        return run(unprivileged);
    }

    static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for a process", e);
        }
    }
}
