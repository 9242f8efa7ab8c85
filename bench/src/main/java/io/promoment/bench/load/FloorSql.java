package io.promoment.bench.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The floor's statements, from the resources beside this class. */
final class FloorSql {
    private FloorSql() {}

    /** What becomes of the history that was read. */
    enum HistoryRead {
        /** Its bodies are sent to the client, who would decide by them. */
        FETCH("h.position, h.body"),
        /** Its bodies are read but stay in the database: less than anybody could decide by. */
        COUNT("count(*), sum(octet_length(h.body::text))");

        private final String columns;

        static HistoryRead of(Options options) {
            return valueOf(options.text("floor-history").toUpperCase(Locale.ROOT));
        }

        HistoryRead(String columns) {
            this.columns = columns;
        }
    }

    /** The statements of a file, by the word in the comment line before each; with named parameters. */
    static Map<String, String> parts(String resource, HistoryRead history) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : read(resource, history).split("(?m)^-- (?=[a-z]+$)", -1)) {
            int firstLine = part.indexOf('\n');
            if (!part.startsWith("--")) { // what stands before the first statement
                parts.put(
                        part.substring(0, firstLine), part.substring(firstLine).strip());
            }
        }
        return parts;
    }

    /** With named parameters, {@code :body}. */
    static String statement(String resource, HistoryRead history) throws IOException {
        return read(resource, history).replaceAll("(?m)^--.*\n", "");
    }

    private static String read(String resource, HistoryRead history) throws IOException {
        try (InputStream in = FloorSql.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@first@", Orders.first().toString())
                    .replace("@step@", Orders.STEP.toSeconds() + " seconds")
                    .replace("@history@", history.columns);
        }
    }
}
