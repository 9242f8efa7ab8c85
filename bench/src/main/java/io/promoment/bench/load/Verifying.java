package io.promoment.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The check of a whole log, and its floor: every row that it is about, read and hashed. */
final class Verifying {
    private static final int AT_ONCE = 2_000;

    private static final List<String> ROWS = List.of(
            "select l.id, l.hash, d.customer, d.inputs, d.outcome, a.type, a.body from audit_leaf l"
                    + " join decision d on d.at = l.at and d.activity = substr(l.id, 5)"
                    + " join activity a on a.at = d.at and a.id = d.activity where l.kind = 'd'",
            "select activity, promotion, rule from firing",
            "select activity, id, kind, recipient, status, parameters, reason from action");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final Connection connection;
    private String verdict = "";

    Verifying(URI service, Connection connection) {
        this.service = service;
        this.connection = connection;
    }

    /** In seconds. */
    double verified() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/v1/audit/verify")).build();
        try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> verdict = line);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The last line that came. */
    String verdict() {
        return verdict;
    }

    /** In seconds. */
    double hashed() throws SQLException {
        long begin = System.nanoTime();
        MessageDigest digest = sha256();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            for (String sql : ROWS) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        for (int column = 1; column <= columns; column++) {
                            byte[] bytes = row.getBytes(column);
                            if (bytes != null) {
                                digest.update(bytes);
                            }
                        }
                    }
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (digest.digest().length != 32) {
            throw new IllegalStateException("SHA-256 has 32 bytes");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
