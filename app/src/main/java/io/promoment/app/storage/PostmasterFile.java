package io.promoment.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} in a data directory says; the process it names may be gone, or somebody else's by now. */
record PostmasterFile(long process, int port) {
    private static final String NUMBER = "\\d{1,9}";

    /** Nothing when it was not written to its end. */
    static Optional<PostmasterFile> read(Path file) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().map(String::strip).toList(); // pid, data directory, start, port, …
        if (lines.size() < 4 || !lines.get(0).matches(NUMBER) || !lines.get(3).matches(NUMBER)) {
            return Optional.empty();
        }
        return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(3))));
    }

    /** Whether the process is a living PostgreSQL of this directory: it works in its data, or is one of our programs. */
    boolean serves(EmbeddedDatabaseSettings settings) throws IOException {
        Optional<ProcessHandle> found = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        if (found.isEmpty()) {
            return false;
        }
        String command = found.get().info().command().orElse("");
        Path works = Path.of("/proc", String.valueOf(process), "cwd");
        if (command.contains("postgres") && Files.exists(works)) {
            return Files.isSameFile(works, settings.data());
        }
        return command.startsWith(settings.binaries().toRealPath().toString());
    }
}
