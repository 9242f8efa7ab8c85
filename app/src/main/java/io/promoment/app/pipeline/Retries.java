package io.promoment.app.pipeline;

import java.sql.SQLException;
import java.time.Duration;

/** Which failures of the database pass by themselves. */
final class Retries {
    private Retries() {}

    /**
     * Connection lost (08), deadlock or serialization (40), out of connections or memory (53), shut down (57), ended for
     * idling in the middle (25P03), for now a replica (25006). No state at all is the pool's own: no connection was free in time.
     */
    static boolean isWorthwhile(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("25P03")
                || state.equals("25006");
    }

    /** What was waited for is still held. */
    static boolean isLockTimeout(SQLException e) {
        return "55P03".equals(e.getSQLState());
    }

    /** 50 ms, 200 ms, 450 ms, then half a second: a database that is back is noticed soon. */
    static Duration pause(int attempt) {
        return Duration.ofMillis(Math.min(500L, 50L * attempt * attempt));
    }
}
