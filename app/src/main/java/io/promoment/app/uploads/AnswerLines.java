package io.promoment.app.uploads;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.promoment.api.UploadAnswer;
import java.io.Flushable;
import java.io.IOException;

/** Answers of an upload as they are sent: one a line. */
final class AnswerLines implements Flushable {
    private final ObjectWriter writer;
    private final JsonGenerator lines;
    private final AnswerStream out;

    AnswerLines(ObjectMapper json, AnswerStream out) throws IOException {
        this.out = out;
        this.writer = json.writerFor(UploadAnswer.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.lines = writer.createGenerator(out);
    }

    void write(UploadAnswer answer) throws IOException {
        writer.writeValue(lines, answer);
        lines.writeRaw('\n');
    }

    /** Sends what can be sent without waiting. */
    @Override
    public void flush() throws IOException {
        lines.flush();
    }

    /** Sends all lines, and waits until they are taken. */
    void end() throws IOException {
        lines.flush();
        out.end();
    }
}
