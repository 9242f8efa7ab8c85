package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Past;
import io.promoment.core.customer.Purchase;
import io.promoment.core.customer.Purchases;
import io.promoment.rules.explain.Backing.Counted;
import java.util.List;

/** The entries of what is counted, and how they are spoken of. */
final class CountedOf {
    private static final int SPOKEN = 3;

    private CountedOf() {}

    static List<Counted> what(Object past) {
        if (past instanceof History history) {
            return history.activities().stream().map(CountedOf::activity).toList();
        }
        if (past instanceof Purchases purchases) {
            return purchases.orders().stream().map(CountedOf::purchase).toList();
        }
        return ((Given) past).granted().stream().map(CountedOf::action).toList();
    }

    private static Counted activity(Past past) {
        Activity activity = past.activity();
        return new Counted(activity.type(), activity.id(), past.position(), activity.occurredAt(), null, null, null);
    }

    private static Counted purchase(Purchase purchase) {
        Activity activity = purchase.paid().activity();
        return new Counted(
                activity.type(),
                activity.id(),
                purchase.paid().position(),
                purchase.at(),
                purchase.order(),
                purchase.total(),
                purchase.currency());
    }

    private static Counted action(GivenAction action) {
        return new Counted(action.kind(), action.action(), null, action.at(), null, null, null);
    }

    /** {@code order ord_7 of 2026-07-01 counted}; nothing where nothing was there at all. */
    static String sentence(Backing backing) {
        if (backing.counted() == 0) {
            return backing.leftOut().isEmpty() ? "" : named(backing.leftOut()) + " did not count";
        }
        String more = backing.counted() > SPOKEN ? ", the latest of " + backing.counted() + "," : "";
        return named(backing.entries()) + more + " counted";
    }

    private static String named(List<Counted> entries) {
        List<Counted> latest = entries.subList(Math.max(0, entries.size() - SPOKEN), entries.size());
        return Said.and(latest.stream().map(CountedOf::named).toList());
    }

    private static String named(Counted counted) {
        String id = counted.position() == null ? counted.kind() : "activity " + counted.id();
        String what = counted.order() == null ? id : "order " + counted.order();
        return what + " of " + counted.at().toString().substring(0, 10);
    }
}
