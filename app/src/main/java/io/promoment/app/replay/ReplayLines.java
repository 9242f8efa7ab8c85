package io.promoment.app.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.ReplayLine;
import java.io.IOException;
import java.io.OutputStream;

/** Lines of JSON, each sent at once: whoever is gone is noticed with the next one. */
final class ReplayLines implements RangeReplay.Lines {
    private final ObjectMapper json;
    private final OutputStream out;

    ReplayLines(ObjectMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void write(ReplayLine line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
        out.flush();
    }
}
