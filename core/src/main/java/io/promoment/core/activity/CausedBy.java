package io.promoment.core.activity;

import io.promoment.core.Accessor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The action of ours that caused an activity, which makes it an effect.
 *
 * @param action the id of the action
 * @param depth how many actions lie between a customer's own doing and this: 1; 2 where the action was itself asked for by
 *     an effect; absent where there is none
 */
public record CausedBy(@Nullable String action, @Nullable Long depth) {
    public static final CausedBy NONE = new CausedBy(null, null);

    /** What the id of an action ends with where an effect was the occasion of it. */
    public static final String FROM_EFFECT = "e";

    /** The whole form: an id that only begins alike is somebody else's. */
    private static final Pattern ACTION_ID = Pattern.compile("act_[0-9a-v]{32}(" + FROM_EFFECT + ")?");

    /**
     * Where a platform gives back the id that we gave with an action: the transaction of a card, the publication of codes, a
     * custom event; the latter has no id of the sender's, so that it travels in its metadata. {@code custom_event} is one
     * that earned something: what it earned, ours earned.
     */
    private static final List<String> RETURNED_AT = List.of(
            "transaction.source_id",
            "publication.source_id",
            "event.source_id",
            "event.metadata.source_id",
            "custom_event.source_id",
            "custom_event.metadata.source_id");

    /** Looks for one of our action ids where platforms give back the id of who asked. */
    public static CausedBy of(Activity activity) {
        for (String path : RETURNED_AT) {
            String source = activity.data().text(path);
            Matcher action = ACTION_ID.matcher(source == null ? "" : source);
            if (action.matches()) {
                return new CausedBy(action.group(), action.group(1) == null ? 1L : 2L);
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
