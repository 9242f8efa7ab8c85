package io.promoment.app.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.UploadAnswer;
import io.promoment.app.http.ClientGoneException;
import io.promoment.app.http.JsonLines;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One upload on its way: a thread of its own reads and hands over, who calls {@link #answer} writes. Both wait for the
 * other through the window alone.
 */
final class Upload {
    private final Pieces pieces;
    private final Handover handover;
    private final Window window;

    Upload(Pieces pieces, Handover handover, Window window) {
        this.pieces = pieces;
        this.handover = handover;
        this.window = window;
    }

    /**
     * Answers every activity in order.
     *
     * @param readers where the thread that reads comes from
     * @throws ClientGoneException when the sender is: what was handed over is decided all the same
     */
    void answer(ObjectMapper json, AnswerStream out, ExecutorService readers) throws IOException, InterruptedException {
        Future<@Nullable Void> reading = readers.submit(this::read);
        try {
            JsonLines lines = new JsonLines(json, out);
            for (UploadAnswer next = window.next(lines); next != null; next = window.next(lines)) {
                lines.write(next);
            }
            lines.flush();
            out.end();
            reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException gone) {
                throw new ClientGoneException("an upload ended in the middle", gone);
            }
            throw new IllegalStateException("an upload could not be read on", e);
        } finally {
            reading.cancel(true);
        }
    }

    private @Nullable Void read() throws IOException, InterruptedException {
        try {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                window.takeRoom(piece.length());
                window.add(piece.length(), handover.decide(piece));
            }
        } catch (IOException | RuntimeException e) {
            window.end(); // not when interrupted: then nobody waits for it
            throw e;
        }
        window.end();
        pieces.skipRest();
        return null;
    }
}
