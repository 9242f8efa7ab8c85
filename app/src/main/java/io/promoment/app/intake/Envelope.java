package io.promoment.app.intake;

import org.jspecify.annotations.Nullable;

/** What an activity came in, and how its parts are called there: so that a problem is told in the words of who sent it. */
public enum Envelope {
    /** The activity itself. */
    NONE {
        @Override
        public Part part(String pointer) {
            return new Part(pointer, null);
        }
    },
    /** A CloudEvent as one JSON object. */
    STRUCTURED_EVENT {
        @Override
        public Part part(String pointer) {
            return new Part(pointer.equals("/created_at") ? "/time" : pointer, null);
        }
    },
    /** A CloudEvent whose attributes are headers and whose data is the body. */
    BINARY_EVENT {
        @Override
        public Part part(String pointer) {
            return (pointer + "/").startsWith(DATA + "/")
                    ? new Part(pointer.substring(DATA.length()), null)
                    : new Part(
                            "",
                            CloudEvents.HEADER
                                    + STRUCTURED_EVENT.part(pointer).pointer().substring(1));
        }
    };

    static final String DATA = "/data";

    /** Where a place in the activity stands in the request. */
    public abstract Part part(String pointer);

    /**
     * A place in a request.
     *
     * @param pointer into the body
     * @param header the name of a header, or null for the body
     */
    public record Part(String pointer, @Nullable String header) {}
}
