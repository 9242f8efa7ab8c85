package io.promoment.app.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * Writes checkpoints where somebody else can keep them: whoever holds one finds out when the log before it is changed, even by
 * who has the key. One note after the other, each followed by an empty line.
 */
final class KeptCheckpoints {
    static final String STDOUT = "stdout";
    private static final Logger LOG = Logger.getLogger(KeptCheckpoints.class);

    private final String target;
    private final PrintStream stdout;
    private boolean failed;

    /** @param target a file, or {@value #STDOUT} */
    KeptCheckpoints(String target, PrintStream stdout) {
        this.target = target;
        this.stdout = stdout;
    }

    /** The log goes on where it fails: the next checkpoint covers what this one did. */
    void write(String note) {
        if (target.equals(STDOUT)) {
            stdout.print(note + "\n");
            stdout.flush();
        } else {
            append(note);
        }
    }

    private void append(String note) {
        try {
            Files.writeString(
                    Path.of(target),
                    note + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.warnf(
                        "Checkpoints cannot be written to %s (promoment.audit.checkpoints); sealing goes on: %s",
                        target, e);
            }
            failed = true;
        }
    }
}
