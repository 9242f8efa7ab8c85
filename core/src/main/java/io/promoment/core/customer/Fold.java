package io.promoment.core.customer;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Consent;
import io.promoment.core.activity.ConsentsGiven;
import io.promoment.core.activity.ConsentsRevoked;
import io.promoment.core.activity.CustomerConfirmed;
import io.promoment.core.activity.CustomerCreated;
import io.promoment.core.activity.CustomerDeleted;
import io.promoment.core.activity.CustomerReferred;
import io.promoment.core.activity.Segment;
import io.promoment.core.activity.SegmentEntered;
import io.promoment.core.activity.SegmentLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds activities into the customer they are about, in the order of position (L6).
 *
 * <p>Each value is kept with the time the activity occurred that told it: an older one never replaces a newer one, and of
 * two equally old ones the one at the later position stays. What an activity says nothing of stays as it was; what it
 * says is null is gone. Counters count every activity, however late. It never fails: an activity that cannot be folded
 * would block its customer for ever.
 */
public final class Fold {
    private Fold() {}

    /** The customer after the activity; {@code before} is left as it is. */
    public static Customer apply(Customer before, Activity activity) {
        Draft draft = new Draft(before, activity.occurredAt());
        if (!(activity instanceof CustomerDeleted)) { // a deleted profile has its source id rewritten
            ProfileFold.apply(activity, draft);
        }
        standing(activity, draft);
        groups(activity, draft);
        TierFold.apply(activity, draft);
        CardFold.apply(activity, draft);
        LifetimeFold.apply(activity, draft);
        return draft.done();
    }

    private static void standing(Activity activity, Draft draft) {
        if (activity instanceof CustomerCreated || activity instanceof CustomerConfirmed) {
            draft.keep(Shelf.PROFILE, Customer.DELETED, BooleanNode.FALSE);
        }
        if (activity instanceof CustomerConfirmed) {
            draft.keep(Shelf.PROFILE, Customer.CONFIRMED, BooleanNode.TRUE);
        }
        if (activity instanceof CustomerDeleted) {
            draft.keep(Shelf.PROFILE, Customer.DELETED, BooleanNode.TRUE);
        }
        if (activity instanceof CustomerReferred referred) {
            String referrer = referred.referrer().key();
            if (referrer != null) {
                draft.keep(Shelf.PROFILE, Customer.REFERRED_BY, TextNode.valueOf(referrer));
            }
        }
    }

    private static void groups(Activity activity, Draft draft) {
        if (activity instanceof SegmentEntered entered) {
            segment(entered.segment(), true, draft);
        } else if (activity instanceof SegmentLeft left) {
            segment(left.segment(), false, draft);
        } else if (activity instanceof ConsentsGiven given) {
            consents(given.consents(), true, draft);
        } else if (activity instanceof ConsentsRevoked revoked) {
            consents(revoked.consents(), false, draft);
        }
    }

    private static void segment(Segment segment, boolean in, Draft draft) {
        member(Shelf.SEGMENTS, segment.name(), segment.id(), in, draft);
    }

    private static void consents(List<Consent> consents, boolean given, Draft draft) {
        consents.forEach(consent -> member(Shelf.CONSENTS, consent.name(), consent.id(), given, draft));
    }

    /** Rules ask by name; where a sender gives none, the id is the name. */
    private static void member(Shelf shelf, @Nullable String name, @Nullable String id, boolean in, Draft draft) {
        String key = name == null ? id : name;
        if (key != null) {
            draft.keep(shelf, key, BooleanNode.valueOf(in));
        }
    }
}
