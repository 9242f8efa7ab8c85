package io.promoment.app.uploads;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a body into activities, in order. Holds no more than one of them. */
interface Pieces {
    /**
     * The next piece; null after the last.
     *
     * @throws IOException when the body cannot be read on
     */
    @Nullable
    Piece next() throws IOException;

    /** Reads past what no piece was cut from, so that a sender who is still sending gets to the answers. */
    void skipRest() throws IOException;

    /** The activity that was collected. */
    static Piece piece(Place place, Cut cut) {
        if (!cut.isTooLong()) {
            return new Piece.Whole(place, cut.bytes());
        }
        String detail = "has more than %d bytes".formatted(cut.most());
        return new Piece.Refused(
                place,
                Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "This activity " + detail,
                        List.of(Fault.inBody("", detail, "send it without what no rule reads"))));
    }
}
