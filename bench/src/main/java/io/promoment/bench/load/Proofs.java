package io.promoment.bench.load;

import io.promoment.bench.service.Database;
import io.promoment.bench.service.Launch;
import io.promoment.bench.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** Proofs asked of a log of many entries, over HTTP, one after the other. */
final class Proofs {
    private static final int ASKED = 2_000;
    private static final int WARM_UP = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final Random random = new Random(1);

    private Proofs(URI service) {
        this.service = service;
    }

    static void measure(Options options) throws IOException, SQLException, InterruptedException {
        int entries = options.number("entries");
        Path directory = Site.directory().resolveSibling("proofs");
        Site.delete(directory);
        try (Database database = Database.in(directory.resolve("database"))) {
            Launch launch = Launch.in(directory.resolve("service")).on(database);
            try (Service first = launch.start();
                    Connection connection = database.connect()) {
                Unsealed.awaitSealed(connection);
                first.stop();
                new Leaves(connection).grow(entries);
            }
            try (Service service = launch.start()) {
                Proofs proofs = new Proofs(service.uri());
                proofs.post();
                System.out.println(
                        "| of " + entries + " entries | p50 ms | p95 ms | p99 ms | at most |\n|---|---|---|---|---|");
                proofs.ask("the public key (no proof: what HTTP takes)", number -> "/v1/audit/key");
                proofs.ask("inclusion", number -> "/v1/audit/entries/" + number.nextInt(entries) + "/proof");
                proofs.ask("consistency", number -> {
                    int first = 1 + number.nextInt(entries - 1);
                    return "/v1/audit/consistency?first=" + first + "&second="
                            + (first + number.nextInt(entries - first));
                });
            }
        }
    }

    /** Something must be sealed for a checkpoint over all that was filled in. */
    private void post() throws IOException, InterruptedException {
        Orders orders = new Orders("proofs", 1, 0);
        byte[] order = orders.template();
        orders.writeNext(0, order, 0);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(service.resolve("/v1/activities"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(order))
                        .build(),
                BodyHandlers.ofString());
        require(answer);
    }

    private void ask(String what, Function<Random, String> path) throws IOException, InterruptedException {
        Histogram latency = Round.histogram();
        for (int number = -WARM_UP; number < ASKED; number++) {
            HttpRequest request =
                    HttpRequest.newBuilder(service.resolve(path.apply(random))).build();
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (number >= 0) {
                Round.record(latency, System.nanoTime() - begin);
            }
            require(answer);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                what,
                latency.getValueAtPercentile(50) / 1e3,
                latency.getValueAtPercentile(95) / 1e3,
                latency.getValueAtPercentile(99) / 1e3,
                latency.getMaxValue() / 1e3));
    }

    private static void require(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + ": " + answer.body());
        }
    }
}
