package io.promoment.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** One of the two that are compared: the service, or hand-written SQL that writes the same rows. */
interface Side extends AutoCloseable {
    String name();

    /** Works for a while; the warm-up before does not count. */
    Round run(Duration warm, Duration measured) throws IOException, SQLException;

    /** What it needs before the warm-up begins. */
    default Duration opening() {
        return Duration.ZERO;
    }

    @Override
    void close() throws IOException;
}
