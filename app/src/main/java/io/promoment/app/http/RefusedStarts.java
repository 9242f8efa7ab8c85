package io.promoment.app.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/** Logs a refused start as its sentence: where in the container it was refused helps nobody who reads it. */
@LoggingFilter(name = "refused-starts")
final class RefusedStarts implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedStartException && entry instanceof ExtLogRecord shown) {
                shown.setMessage("Promoment cannot start. " + cause.getMessage(), FormatStyle.NO_FORMAT);
                shown.setThrown(null);
            }
        }
        return true;
    }
}
