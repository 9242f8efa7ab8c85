package io.promoment.app.uploads;

import io.promoment.api.Problem;

/** What is cut from a body: one activity, or the reason why there is none. */
sealed interface Piece {
    Place place();

    /** How many bytes it holds. */
    int length();

    /** The bytes of one value as they came; whether it is an activity is not known yet. */
    final class Whole implements Piece {
        private final Place place;
        private final byte[] json;

        Whole(Place place, byte[] json) {
            this.place = place;
            this.json = json;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public int length() {
            return json.length;
        }

        /** Not copied: nobody changes them. */
        byte[] json() {
            return json;
        }
    }

    /** No activity could be cut. */
    record Refused(Place place, Problem problem) implements Piece {
        @Override
        public int length() {
            return 0;
        }
    }
}
