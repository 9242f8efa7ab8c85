package io.promoment.app.uploads;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Activities that stand one a line. A blank line is none. */
final class LinePieces implements Pieces {
    private final UploadBytes body;
    private final Cut cut;

    LinePieces(UploadBytes body, Cut cut) {
        this.body = body;
        this.cut = cut;
    }

    @Override
    public void skipRest() throws IOException {
        body.skipRest();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        body.skipBlank();
        if (body.peek() == UploadBytes.END) {
            return null;
        }
        Place place = body.place(null);
        cut.begin();
        for (int read = body.read(); read != UploadBytes.END && read != '\n'; read = body.read()) {
            if (read != '\r' || body.peek() != '\n') {
                cut.add(read);
            }
        }
        return Pieces.piece(place, cut);
    }
}
