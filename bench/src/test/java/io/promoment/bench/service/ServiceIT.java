package io.promoment.bench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    private static final String VISIT =
            """
            {"id": "event_it_1", "type": "customer.custom_event", "created_at": "2026-11-01T12:00:00Z",
             "data": {"customer": {"id": "cust_it"}, "event": {"type": "visit"}}}
            """;

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasAnsweredThroughAKillAndACrashOfTheDatabase() throws Exception {
        try (Database database = Database.in(directory.resolve("database"))) {
            Launch launch = Launch.in(directory.resolve("service")).on(database);
            try (Service service = launch.start()) {
                assertThat(post(service.uri())).isEqualTo(200);
                service.kill();
                assertThat(service.isAlive()).isFalse();
            }
            database.stopImmediate();
            database.start();
            try (Service service = launch.start()) {
                assertThat(post(service.uri())).isEqualTo(200);
                assertThat(decisions(database)).isEqualTo(1);
            }
        }
    }

    private static int post(URI service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/activities"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(VISIT))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int decisions(Database database) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet count = connection.createStatement().executeQuery("select count(*) from decision")) {
            count.next();
            return count.getInt(1);
        }
    }
}
