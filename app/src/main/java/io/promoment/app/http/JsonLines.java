package io.promoment.app.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON value a line (<a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>). */
public final class JsonLines implements Flushable {
    private final ObjectWriter writer;
    private final JsonGenerator lines;

    public JsonLines(ObjectMapper json, OutputStream out) throws IOException {
        this.writer = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.lines = writer.createGenerator(out);
    }

    /** Adds a line, which goes out with many others or with {@link #flush}. */
    public void write(Object line) throws IOException {
        writer.writeValue(lines, line);
        lines.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
