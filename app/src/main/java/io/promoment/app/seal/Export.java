package io.promoment.app.seal;

import io.promoment.app.seal.LogReading.Part;
import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.ExportFormat;
import io.promoment.core.audit.ExportHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The log from an entry to a checkpoint, as lines. Between two parts no connection is held: whoever reads slowly keeps nobody
 * waiting.
 *
 * @param before the complete subtrees of what comes before {@code from}
 */
record Export(DataSource database, Log log, long from, Stored to, List<Digest> before) {
    Export {
        before = List.copyOf(before);
    }

    ExportHeader header() {
        return new ExportHeader(log.origin(), log.key().text(), from, to.size(), before, to.note());
    }

    void write(OutputStream out) throws IOException {
        write(List.of(ExportFormat.header(header())), out);
        for (long first = from; first < to.size(); ) {
            Part part = part(first);
            write(part.lines().stream().map(ExportFormat::line).toList(), out);
            first = part.end();
        }
    }

    /** The part that begins with this entry. */
    Part part(long first) throws IOException {
        try (Connection connection = database.getConnection()) {
            return Planning.LOOK_UP_BY_KEY.look(
                    connection, () -> new LogReading(connection, log).part(first, to.size()));
        } catch (SQLException e) {
            throw new IOException("The log could not be read on from entry " + first, e);
        }
    }

    private static void write(List<String> lines, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
