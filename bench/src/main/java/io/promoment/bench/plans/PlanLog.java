package io.promoment.bench.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.bench.service.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans of what a database was asked, as its auto_explain writes them into its log: with what was really read. */
final class PlanLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINNING = " plan:";

    private final Path log;
    private long read;

    private PlanLog(Path log) {
        this.log = log;
    }

    /** For the start of a database whose plans are wanted. */
    static Map<String, String> settings() {
        return Map.of(
                "shared_preload_libraries", "auto_explain",
                "auto_explain.log_analyze", "on",
                "auto_explain.log_buffers", "on",
                "auto_explain.log_timing", "off",
                "auto_explain.log_format", "json",
                "shared_buffers", "512MB",
                "max_wal_size", "8GB",
                "maintenance_work_mem", "1GB");
    }

    /** Lets the database write its plans from now on. */
    static PlanLog of(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = 0");
            statement.execute("select pg_reload_conf()");
        }
        return new PlanLog(database.directory().resolve("postgresql.log"));
    }

    /** What came since this was asked before, of statements that read a list. */
    List<JsonNode> next() throws IOException {
        List<JsonNode> plans = new ArrayList<>();
        StringBuilder plan = null;
        String ms = "0";
        for (String line : newLines()) {
            if (plan != null && line.startsWith("\t")) {
                plan.append(line, 1, line.length()).append('\n');
                continue;
            }
            add(plan, ms, plans);
            plan = line.endsWith(BEGINNING) ? new StringBuilder() : null;
            ms = plan == null ? ms : line.replaceFirst("^.*duration: ", "").replaceFirst(" ms .*$", "");
        }
        add(plan, ms, plans);
        return plans;
    }

    private static void add(@Nullable StringBuilder plan, String ms, List<JsonNode> plans) throws IOException {
        if (plan != null) {
            JsonNode read = JSON.readTree(plan.toString());
            if (read.required("Query Text").asText().contains("limit ")) {
                plans.add(((ObjectNode) read).put("ms", Double.parseDouble(ms)));
            }
        }
    }

    private List<String> newLines() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - read)];
            file.seek(read);
            file.readFully(bytes);
            int whole = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            read += whole;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
