package io.promoment.app.promotions;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a class says in the log, until closed; a stack trace is told by "with a stack trace" at its end. */
final class LogLines extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final @Nullable Level before;

    LogLines(Class<?> said) {
        this.logger = Logger.getLogger(said.getName());
        this.before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord said) {
        Object[] parameters = said.getParameters();
        String line =
                parameters == null ? said.getMessage() : String.format(Locale.ROOT, said.getMessage(), parameters);
        lines.add(said.getThrown() == null ? line : line + " with a stack trace");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
