package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer came to belong to a segment.
 *
 * @param segment the one entered
 */
public record SegmentEntered(About about, Segment segment) implements Activity {
    static SegmentEntered read(About about, JsonNode data) {
        return new SegmentEntered(about, Segment.read(data.path("segment")));
    }

    @Override
    public SegmentEntered in(Context context) {
        return new SegmentEntered(about.in(context), segment);
    }
}
