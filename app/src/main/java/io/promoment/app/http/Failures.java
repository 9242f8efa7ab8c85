package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What is not foreseen, as a problem that tells nothing of the inside, only where the log has it. */
public final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** Somebody holds a lock for longer than anybody waits. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Says what can be said of it.
     *
     * @param path of the request that failed
     */
    public static Problem problem(Throwable thrown, String path) {
        if (isOutage(thrown)) {
            LOG.warnf("%s: the database does not answer: %s", path, thrown);
            String detail = "The database does not answer; send the request again";
            return Problem.of(ProblemType.UNAVAILABLE, detail).at(path);
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(thrown, "%s failed, told the caller to look for %s", path, id);
        String detail = "The service failed; its log knows more under %s".formatted(id);
        return Problem.of(ProblemType.INTERNAL, detail).at("urn:uuid:" + id);
    }

    /** Connections lost, resources used up, the server shutting down, a lock that is held; a pool that has none to give names no state. */
    private static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.equals(LOCK_NOT_AVAILABLE);
            }
        }
        return false;
    }
}
