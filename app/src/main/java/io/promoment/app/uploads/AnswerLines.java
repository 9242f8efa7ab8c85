package io.promoment.app.uploads;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.promoment.api.UploadAnswer;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/** Answers of an upload as they are sent: one a line. */
final class AnswerLines implements Flushable {
    private final ObjectWriter writer;
    private final JsonGenerator lines;

    AnswerLines(ObjectMapper json, OutputStream out) throws IOException {
        this.writer = json.writerFor(UploadAnswer.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
        this.lines = writer.createGenerator(out);
    }

    void write(UploadAnswer answer) throws IOException {
        writer.writeValue(lines, answer);
        lines.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
