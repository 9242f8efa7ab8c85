package io.promoment.bench.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.bench.service.Database;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the service for pages, and the database's log for what they cost. */
final class Asking {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final PlanLog log;
    private final Map<String, String> indexes;

    private Asking(URI service, PlanLog log, Map<String, String> indexes) {
        this.service = service;
        this.log = log;
        this.indexes = indexes;
    }

    static Asking of(URI service, Database database) throws SQLException {
        return new Asking(service, PlanLog.of(database), indexes(database));
    }

    /** By the names of those of the partitions. */
    private static Map<String, String> indexes(Database database) throws SQLException {
        String sql =
                """
                select c.relname as child, p.relname as parent
                from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
                where c.relkind = 'i'
                """;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, String> indexes = new HashMap<>();
            while (row.next()) {
                indexes.put(row.getString("child"), row.getString("parent"));
            }
            return indexes;
        }
    }

    /** A page that was asked for twice: the second time without what the first had to load. */
    record Page(Case of, boolean late, int items, Reading reading, double ms) {
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (reading.buffers() > of.mostBuffers()) {
                faults.add("reads %d pages, %d are allowed".formatted(reading.buffers(), of.mostBuffers()));
            }
            if (!reading.scanned().isEmpty()) {
                faults.add("reads whole partitions of " + reading.scanned());
            }
            if (!of.indexes().isEmpty() && of.indexes().stream().noneMatch(reading.indexes()::contains)) {
                faults.add("uses none of " + of.indexes());
            }
            return faults;
        }
    }

    /** The first page, and a page that goes on after a place ten months ago, where the list reaches so far. */
    List<Page> ask(Case one) throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        pages.add(page(one, false, one.path()));
        String late = one.path() + (one.path().endsWith("?") ? "" : "&") + "to="
                + OffsetDateTime.now(ZoneOffset.UTC).minusMonths(10).toInstant();
        String next = get(late).required("next").textValue();
        if (next != null) {
            pages.add(page(one, true, late + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        }
        return pages;
    }

    private Page page(Case one, boolean late, String path) throws IOException, InterruptedException {
        get(path);
        var unused = log.next();
        long start = System.nanoTime();
        JsonNode page = get(path);
        double ms = (System.nanoTime() - start) / 1e6;
        return new Page(one, late, page.required("items").size(), Reading.of(log.next(), indexes), ms);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The id of something in a list. */
    @Nullable
    String id(String path, String pointer) throws IOException, InterruptedException {
        return get(path).at(pointer).textValue();
    }
}
