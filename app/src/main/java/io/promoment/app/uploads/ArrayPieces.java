package io.promoment.app.uploads;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities that are the elements of one JSON array. It looks for the end of each element and for the commas between
 * them; what is within an element is read later, and a problem of that one alone.
 */
final class ArrayPieces implements Pieces {
    private static final String HINT =
            "send one JSON array of activities, or one activity a line as application/x-ndjson";

    private final UploadBytes body;
    private final Cut cut;
    private long index;
    private boolean afterComma;
    private boolean ended;

    private ArrayPieces(UploadBytes body, Cut cut) {
        this.body = body;
        this.cut = cut;
    }

    /** Reads up to the first element; null when no array begins there. */
    static @Nullable ArrayPieces begin(UploadBytes body, Cut cut) throws IOException {
        body.skipBlank();
        if (body.peek() != '[') {
            return null;
        }
        body.read();
        return new ArrayPieces(body, cut);
    }

    @Override
    public void skipRest() throws IOException {
        body.skipRest();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        body.skipBlank();
        if (body.peek() == ']' && !afterComma) {
            body.read();
            return afterArray();
        }
        if (index > 0 && !afterComma) {
            if (body.peek() != ',') {
                return broken("a comma or the end of the array belongs here");
            }
            body.read();
            afterComma = true;
            body.skipBlank();
        }
        return element();
    }

    private Piece element() throws IOException {
        int head = body.peek();
        if (head == UploadBytes.END || head == ',' || head == ']') {
            return broken("an activity belongs here");
        }
        Place place = place();
        cut.begin();
        if (head == '{' || head == '[') {
            cutNested();
        } else if (head == '"') {
            cutText();
        } else {
            cutScalar();
        }
        index++;
        afterComma = false;
        return Pieces.piece(place, cut);
    }

    private void cutNested() throws IOException {
        int depth = 0;
        do {
            int head = body.peek();
            if (head == '"') {
                cutText();
            } else {
                depth += head == '{' || head == '[' ? 1 : head == '}' || head == ']' ? -1 : 0;
                take();
            }
        } while (depth > 0 && body.peek() != UploadBytes.END);
    }

    private void cutText() throws IOException {
        take();
        for (int read = body.peek(); read != UploadBytes.END; read = body.peek()) {
            take();
            if (read == '"') {
                return;
            }
            if (read == '\\' && body.peek() != UploadBytes.END) {
                take();
            }
        }
    }

    private void cutScalar() throws IOException {
        for (int read = body.peek();
                read != UploadBytes.END && read != ',' && read != ']' && !UploadBytes.isBlank(read);
                read = body.peek()) {
            take();
        }
    }

    private void take() throws IOException {
        cut.add(body.read());
    }

    private @Nullable Piece afterArray() throws IOException {
        body.skipBlank();
        if (body.peek() != UploadBytes.END) {
            return broken("nothing more belongs here");
        }
        ended = true;
        return null;
    }

    private Place place() {
        return body.place(index);
    }

    private Piece broken(String wanted) throws IOException {
        ended = true;
        Place place = place();
        String end = body.peek() == UploadBytes.END ? ", where the body ends" : "";
        String detail = "%s at line %d, column %d (byte %d)%s"
                .formatted(wanted, place.line(), place.column(), place.offset(), end);
        return new Piece.Refused(
                place,
                Problem.of(
                        ProblemType.INVALID_ACTIVITY,
                        "The array is broken: %s. Nothing after it was read".formatted(detail),
                        List.of(new Fault(
                                "", null, null, (int) place.line(), (int) place.column(), null, detail, HINT))));
    }
}
