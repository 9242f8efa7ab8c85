package io.promoment.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ExportFormat} wrote: an export line by line, or a bundle. */
public final class ExportReader {
    private static final int LONGEST_LINE = 128 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long read;

    /**
     * From its beginning.
     *
     * @param in is not closed here
     */
    public ExportReader(InputStream in) {
        this.in = in;
    }

    /** What a file holds. */
    public sealed interface Content {
        /** An export, whose lines follow. */
        record OfExport(ExportHeader header) implements Content {}

        /** One entry. */
        record OfBundle(Bundle bundle) implements Content {}
    }

    /**
     * Reads the beginning, which is called first.
     *
     * @throws UnreadableAuditTextException if it is neither an export nor a bundle
     */
    public Content begin() throws IOException {
        byte[] first = nextLine();
        if (first == null) {
            throw new UnreadableAuditTextException("it is empty");
        }
        byte[] json = first;
        JsonNode tree;
        try {
            tree = ExportFormat.tree(json);
        } catch (UnreadableAuditTextException perhapsOverLines) {
            json = rest(first);
            tree = ExportFormat.tree(json);
        }
        if (ExportFormat.isHeader(tree)) {
            return new Content.OfExport(ExportFormat.readHeader(tree));
        }
        if (tree.has("proof")) {
            return new Content.OfBundle(ExportFormat.readBundle(tree));
        }
        throw new UnreadableAuditTextException(
                "it is neither an export (GET /v1/audit/export) nor an entry with its proof (GET /v1/audit/entries/{id})");
    }

    /** The next line of an export; null after the last one. */
    public @Nullable ExportLine next() throws IOException {
        byte[] line = nextLine();
        while (line != null && line.length == 0) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        try {
            return ExportFormat.readLine(ExportFormat.tree(line));
        } catch (UnreadableAuditTextException changed) {
            return new ExportLine.Unreadable(String.valueOf(changed.getMessage()));
        }
    }

    /** How many bytes were read. */
    public long bytes() {
        return read;
    }

    /** A bundle may be printed over several lines. */
    private byte[] rest(byte[] first) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        for (byte[] line = nextLine(); line != null; line = nextLine()) {
            all.write('\n');
            all.write(line);
            requireShort(all.size());
        }
        return all.toByteArray();
    }

    /** Without its end; null after the last one. */
    private byte @Nullable [] nextLine() throws IOException {
        ByteArrayOutputStream line = null;
        while (true) {
            if (at == filled && !fill()) {
                return line == null ? null : line.toByteArray();
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled && line == null) {
                byte[] whole = Arrays.copyOfRange(buffer, at, end);
                at = end + 1;
                return whole;
            }
            line = line == null ? new ByteArrayOutputStream() : line;
            line.write(buffer, at, end - at);
            requireShort(line.size());
            at = end;
            if (end < filled) {
                at++;
                return line.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        read += filled;
        return filled > 0;
    }

    private static void requireShort(int length) {
        if (length > LONGEST_LINE) {
            throw new UnreadableAuditTextException("a line is longer than " + LONGEST_LINE + " bytes");
        }
    }
}
