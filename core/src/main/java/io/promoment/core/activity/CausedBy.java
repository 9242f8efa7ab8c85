package io.promoment.core.activity;

import io.promoment.core.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action of ours that caused an activity, which makes it an effect.
 *
 * @param action the id of the action
 * @param depth how many actions lie between a customer's own doing and this: 1, or absent
 */
public record CausedBy(@Nullable String action, @Nullable Long depth) {
    public static final CausedBy NONE = new CausedBy(null, null);

    /** What our action ids begin with. */
    public static final String ACTION_PREFIX = "act_";

    /** Where a platform gives back the id that we gave with an action. */
    private static final List<String> RETURNED_AT =
            List.of("transaction.source_id", "publication.source_id", "event.source_id");

    /** Looks for one of our action ids where platforms give back the id of who asked. */
    public static CausedBy of(Activity activity) {
        for (String path : RETURNED_AT) {
            String source = activity.data().text(path);
            if (source != null && source.startsWith(ACTION_PREFIX)) {
                return new CausedBy(source, 1L);
            }
        }
        return NONE;
    }

    /** Whether the activity is no effect. */
    @Accessor
    public boolean absent() {
        return action == null;
    }
}
