package io.promoment.bench.plans;

import io.promoment.bench.plans.Asking.Page;
import io.promoment.bench.service.Database;
import io.promoment.bench.service.Launch;
import io.promoment.bench.service.Packaged;
import io.promoment.bench.service.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code bench/run plans [decisions] [directory]}: whether each list stays fast on a filled database. Ends with 1 where one reads
 * too much. A directory that was filled before is used again.
 */
public final class Plans {
    private static final long DECISIONS = 1_000_000;

    private Plans() {}

    public static void main(String[] arguments) throws Exception {
        long decisions = arguments.length > 0 ? Long.parseLong(arguments[0].replace("_", "")) : DECISIONS;
        Path directory = arguments.length > 1
                ? Path.of(arguments[1])
                : Packaged.root().resolve("bench/target/plans-" + decisions);
        List<Page> pages = ask(directory, decisions);
        print(pages);
        System.exit(pages.stream().allMatch(page -> page.faults().isEmpty()) ? 0 : 1);
    }

    /** Every page of every case, in order. */
    static List<Page> ask(Path directory, long decisions) throws IOException, InterruptedException, SQLException {
        try (Database database = Database.in(directory.resolve("database"), PlanLog.settings());
                Service service =
                        Launch.in(directory.resolve("service")).on(database).start()) {
            Filled filled = Filled.with(database, decisions);
            Asking asking = Asking.of(service.uri(), database);
            List<Page> pages = new ArrayList<>();
            for (Case one : cases(filled, asking)) {
                pages.addAll(asking.ask(one));
            }
            return pages;
        }
    }

    private static List<Case> cases(Filled filled, Asking asking)
            throws SQLException, IOException, InterruptedException {
        String often = "cust_" + filled.text("select substr(md5('0'), 1, 24)");
        String seldom = filled.text(
                """
                select customer from (select customer from decision order by at desc limit 5000) latest
                group by customer order by count(*), customer limit 1
                """);
        return Case.all(
                often,
                seldom,
                Objects.requireNonNull(asking.id("/v1/actions?", "/items/0/id")),
                Objects.requireNonNull(asking.id("/v1/decisions?", "/items/0/activity/id")));
    }

    private static void print(List<Page> pages) {
        System.out.println(
                "| list | page | rows of the page | indexes | buffers | rows read | ms in the database | ms of the request | |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Page page : pages) {
            System.out.printf(
                    "| %s | %s | %d | %s | %d | %d | %.1f | %.0f | %s |%n",
                    page.of().name(),
                    page.late() ? "late" : "first",
                    page.items(),
                    String.join(", ", page.reading().indexes()),
                    page.reading().buffers(),
                    page.reading().rows(),
                    page.reading().ms(),
                    page.ms(),
                    String.join("; ", page.faults()));
        }
    }
}
