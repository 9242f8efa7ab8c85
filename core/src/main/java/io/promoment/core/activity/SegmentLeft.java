package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer no longer belongs to a segment.
 *
 * @param segment the one left
 */
public record SegmentLeft(About about, Segment segment) implements Activity {
    static SegmentLeft read(About about, JsonNode data) {
        return new SegmentLeft(about, Segment.read(data.path("segment")));
    }

    @Override
    public SegmentLeft in(Context context) {
        return new SegmentLeft(about.in(context), segment);
    }
}
