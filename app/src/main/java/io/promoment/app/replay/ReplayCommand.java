package io.promoment.app.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.ReplayTotals;
import io.promoment.app.http.JsonLines;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.PastRange;
import io.promoment.app.storage.StoredDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Decides again what a database holds, with this release, before it goes live. Opens no port, puts no promotion in force and
 * writes nothing: every session is read only.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Decides again, with this release, what is stored, and says which outcomes differ.",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:no outcome changed",
            "1:an outcome changed, or a ruleset cannot be linked by this release",
            "2:it could not run, or nothing was decided in that time"
        },
        footer = {
            "",
            "The database is the one of --url (or QUARKUS_DATASOURCE_JDBC_URL, with QUARKUS_DATASOURCE_USERNAME and",
            "QUARKUS_DATASOURCE_PASSWORD), else the one that a service without a URL kept in --data.",
            "",
            "Examples",
            "  replay --from 2026-11-01T00:00:00Z",
            "  replay --json --promotion gold-welcome | jq -r 'select(.status == \"changed\") | .decision'"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int UNCHANGED = 0;
    private static final int CHANGED = 1;
    private static final int NOT_RUN = 2;

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--from", paramLabel = "TIME", description = "decided then or later; otherwise from the beginning")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "decided before; otherwise up to now")
    private @Nullable Instant to;

    @Option(names = "--promotion", paramLabel = "NAME", description = "only where this promotion fired")
    private @Nullable String promotion;

    @Option(names = "--customer", paramLabel = "ID", description = "only of this customer")
    private @Nullable String customer;

    @Option(names = "--json", description = "a JSON value a line, as POST /v1/replays answers")
    private boolean asJson;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "that read and decide (${DEFAULT-VALUE})")
    private int threads = 2;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:QUARKUS_DATASOURCE_JDBC_URL:-}",
            description = {"of the database, as jdbc:postgresql://host/name"})
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:QUARKUS_DATASOURCE_USERNAME:-promoment}",
            description = "of the database; may do no more than read")
    private String user = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:PROMOMENT_EMBEDDED_DATABASE_DIRECTORY:-data/postgresql}",
            description = "where a stopped service kept its own database (${DEFAULT-VALUE})")
    private Path data = Path.of("");

    private ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the exit code of the command. */
    public static void main(String... words) {
        sayOnlyWarnings();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new ReplayCommand(out, err));
        command.setAbbreviatedOptionsAllowed(false);
        int exit = command.execute(words);
        out.flush();
        System.exit(exit);
    }

    /** No container has configured the log: it would take every word of Drools, write it out and throw it away. */
    private static void sayOnlyWarnings() {
        Logger all = Logger.getLogger("");
        all.setLevel(Level.WARNING);
        if (all.getHandlers().length == 0) {
            all.addHandler(new ConsoleHandler());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (from != null && to != null && from.isAfter(to)) {
            return notRun("--from is later than --to");
        }
        if (threads < 1 || threads > 64) {
            return notRun("--threads is %d: give a number from 1 to 64".formatted(threads));
        }
        try {
            return url.isEmpty() ? inDirectory() : at(url);
        } catch (SQLException e) {
            return notRun("the database does not answer (%s): check --url, --user and QUARKUS_DATASOURCE_PASSWORD"
                    .formatted(e.getMessage()));
        } catch (IllegalStateException e) {
            return notRun(String.valueOf(e.getMessage()));
        }
    }

    private int inDirectory() throws IOException, SQLException, InterruptedException {
        try (StoredDatabase stored = StoredDatabase.open(data, user, password(), "promoment")) {
            return at(stored.url());
        }
    }

    private int at(String address) throws IOException, SQLException, InterruptedException {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.at(address, user, password(), threads)) {
            return replay(database.source());
        }
    }

    private int replay(DataSource database) throws IOException, SQLException, InterruptedException {
        PastRange range = new PastRange(
                from == null ? Instant.EPOCH : from,
                to == null ? Clock.systemUTC().instant() : to,
                promotion,
                customer);
        long memory = Runtime.getRuntime().maxMemory() / 4;
        RangeReplay.Lines lines =
                asJson ? RangeReplay.Lines.asJson(new JsonLines(new ObjectMapper(), out)) : new ReplayText(out, err);
        ReplayTotals totals = new RangeReplay(PastDecisions.parts(database, range, memory), threads).run(lines);
        if (totals.replayed() == 0) {
            return notRun("nothing was decided from %s to %s".formatted(range.from(), range.to()));
        }
        if (totals.replayed() == totals.noLongerKept()) {
            return notRun("of %d decisions none could be compared, since what they depended on is no longer kept"
                    .formatted(totals.replayed()));
        }
        return totals.changed() + totals.notLinked() > 0 ? CHANGED : UNCHANGED;
    }

    private static String password() {
        String password = System.getenv("QUARKUS_DATASOURCE_PASSWORD");
        return password == null ? "promoment" : password;
    }

    private int notRun(String why) {
        err.println("replay: " + why);
        return NOT_RUN;
    }
}
