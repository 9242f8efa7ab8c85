package io.promoment.app.promotions;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which draft a request may act (RFC 9110, 13.1).
 *
 * @param any whether any draft will do, as long as there is one
 * @param revisions the revisions that will do, if not any
 * @param none whether there must be no draft yet
 */
record Condition(boolean any, SortedSet<Long> revisions, boolean none) {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    /** @throws ProblemException 400 for a header that is neither {@code *} nor made of our tags */
    static Condition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && (ifMatch != null || !ifNoneMatch.strip().equals("*"))) {
            throw invalid("If-None-Match", "is '%s'".formatted(ifNoneMatch), "send *, and no If-Match with it");
        }
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Condition(ifMatch != null, new TreeSet<>(), ifNoneMatch != null);
        }
        SortedSet<Long> revisions = new TreeSet<>();
        for (String tag : ifMatch.split(",", -1)) {
            Matcher matcher = TAG.matcher(tag);
            if (!matcher.matches()) {
                throw invalid(
                        "If-Match",
                        "is '%s'".formatted(ifMatch),
                        "send the ETag that the draft was answered with, such as \"17\", without a W/ before it");
            }
            revisions.add(Long.parseLong(matcher.group(1)));
        }
        return new Condition(false, revisions, false);
    }

    private static ProblemException invalid(String header, String detail, String hint) {
        return new ProblemException(Problem.of(
                ProblemType.INVALID_PARAMETER,
                "The header %s %s: %s".formatted(header, detail, hint),
                List.of(Fault.inParameter(header, detail, hint))));
    }

    boolean holds(Optional<DraftStore.Saved> draft) {
        if (none) {
            return draft.isEmpty();
        }
        boolean asked = any || !revisions.isEmpty();
        return !asked
                || draft.filter(now -> any || revisions.contains(now.revision()))
                        .isPresent();
    }

    /**
     * Requires that it holds.
     *
     * @param sent what would have been saved
     * @throws ProblemException 412 with the difference
     */
    void require(Optional<DraftStore.Saved> draft, DraftStore.@Nullable Text sent) {
        if (!holds(draft)) {
            Problem problem = Problem.of(ProblemType.DRAFT_CONFLICT, detail(draft, sent == null));
            DraftStore.Text saved = draft.map(DraftStore.Saved::text).orElse(null);
            throw new ProblemException(
                    saved == null || sent == null
                            ? problem
                            : problem.with(Differences.between("saved", saved, "sent", sent)));
        }
    }

    private String detail(Optional<DraftStore.Saved> draft, boolean nothingSent) {
        String why =
                none ? "There is a draft already, at" : "The draft you name is not the one that is saved, which is at";
        String next = nothingSent ? "look at it, then ask again" : "look at what differs, then send your text again";
        return draft.map(now -> "%s revision %d, saved by %s at %s: %s with If-Match: \"%d\""
                        .formatted(why, now.revision(), now.savedBy(), now.savedAt(), next, now.revision()))
                .orElse("There is no draft any more: send your text again without If-Match to begin a new one");
    }
}
