package io.promoment.bench.guard;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TimeZone;

/** What the attacks of the corpus would change where they ran. */
record Host(Locale locale, TimeZone zone, PrintStream errors, int properties) {

    static Host now() {
        return new Host(
                Locale.getDefault(),
                TimeZone.getDefault(),
                System.err,
                System.getProperties().size());
    }

    /** Whether anything is not as it was. */
    boolean changed() {
        return !equals(now());
    }
}
