package io.promoment.rules.compile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/** What attacks do to the host where they run: what it was like before, and whether it still is. */
final class Effects {
    static final String MARK = "attack";

    private static final String CLEARED = "attack.of.tests";
    private static final Path FILE = Path.of("target", "attack");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final PrintStream errors = System.err;

    Effects() throws IOException {
        System.clearProperty(MARK);
        System.setProperty(CLEARED, "there");
        Files.deleteIfExists(FILE);
    }

    /** Whether there are any since the last time. */
    boolean happened() throws IOException {
        boolean marked = System.getProperty(MARK) != null || System.getProperty(CLEARED) == null;
        boolean changed =
                !Locale.getDefault().equals(locale) || !TimeZone.getDefault().equals(zone) || System.err != errors;
        boolean written = Files.deleteIfExists(FILE);
        System.clearProperty(MARK);
        System.setProperty(CLEARED, "there");
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setErr(errors);
        return marked || changed || written;
    }
}
