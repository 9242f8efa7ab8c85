package io.promoment.bench.load;

import io.promoment.bench.service.Footprint;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Many activities through one service, and its live heap after each part of them. Between the parts what was decided is
 * dropped when it takes too much room, and only activities, keys and customers stay: the service's memory is what is measured, not the disk.
 */
public final class Soak {
    private static final List<String> QUICK = List.of("--activities", "20000", "--parts", "4", "--customers", "1000");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("quick", "false"),
            Map.entry("activities", "5000000"),
            Map.entry("parts", "50"),
            Map.entry("customers", "100000"),
            Map.entry("history", "10"),
            Map.entry("rules", "3"),
            Map.entry("uploads", "4"),
            Map.entry("disk", "15"),
            Map.entry("jvm", "-Xmx1g -XX:+UseG1GC"));

    private final Options options;
    private final Site site;
    private final Orders orders;
    private final Uploads uploads;
    private long dropped;

    private Soak(Options options, Site site) {
        this.options = options;
        this.site = site;
        this.orders = new Orders("soak01", options.number("customers"), options.number("history"));
        this.uploads = new Uploads(site.service().port(), options.number("uploads"), orders);
    }

    /** Prints a line for each part, and at the end the slope of the second half. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Options options = Options.parseOrExit(arguments, DEFAULTS, QUICK, List.of());
        System.out.println("Settling " + options);
        try (Site site = Site.open(Site.directory(), options)) {
            new Soak(options, site).run();
        }
    }

    private void run() throws IOException, SQLException {
        int parts = options.number("parts");
        long part = options.number("activities") / parts;
        List<Slope.Point> points = new ArrayList<>();
        System.out.println("| activities | per second | live heap MB |\n|---|---|---|");
        for (int number = 1; number <= parts; number++) {
            double perSecond = uploads.send(part).perSecond();
            double heap = Footprint.of(site.service().pid()).heap() / 1e6;
            System.out.println(String.format(Locale.ROOT, "| %d | %.0f | %.1f |", number * part, perSecond, heap));
            points.add(new Slope.Point(number * part / 1e6, heap));
            makeRoom();
        }
        Slope slope = Slope.of(points.subList(parts / 2, parts));
        System.out.println(String.format(
                Locale.ROOT,
                "Second half: %.1f MB, %+.2f MB a million activities. %d of %d kept or dropped.",
                slope.start() + slope.perUnit() * points.get(parts - 1).x(),
                slope.perUnit(),
                dropped + site.kept("soak01"),
                orders.sent()));
    }

    /** Nobody reads these rows again: the rules of a run look at earlier activities, not at what was given. */
    private void makeRoom() throws SQLException {
        if (site.bytes() < options.number("disk") * 1_000_000_000L) {
            return;
        }
        dropped += site.kept("soak01");
        try (Connection connection = site.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // the triggers that refuse are for the service
            statement.execute("truncate decision, firing, action, delivery, audit_batch");
        }
    }
}
