package io.promoment.app.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.promoment.api.Decision;
import io.promoment.api.ExportEnd;
import io.promoment.app.http.Sink;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON value a line. Who reads slowly is waited for, so that nothing piles up. */
final class ExportLines {
    private final ObjectWriter writer;
    private final JsonGenerator lines;
    private final Sink sink;

    ExportLines(ObjectMapper json, Sink sink) throws IOException {
        this.writer = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.lines = writer.createGenerator(new Waiting(sink));
        this.sink = sink;
    }

    void write(Decision decision) throws IOException {
        writeLine(decision);
    }

    /** Writes the last line, and waits until all are taken. */
    void end(ExportEnd end) throws IOException {
        writeLine(end);
        lines.flush();
        sink.awaitTaken();
    }

    private void writeLine(Object line) throws IOException {
        writer.writeValue(lines, line);
        lines.writeRaw('\n');
    }

    /** Sends when there is room. */
    private static final class Waiting extends OutputStream {
        private final Sink sink;

        Waiting(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sink.awaitRoom();
            sink.send(bytes, offset, length);
        }
    }
}
