package io.promoment.app.pipeline;

/** Text that came out of an activity, as a column that is searched. */
final class StorableText {
    private StorableText() {}

    /** See {@link io.promoment.core.StorableText#of}, which whoever verifies a column knows as well. */
    static String of(String text) {
        return io.promoment.core.StorableText.of(text);
    }
}
