package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Campaign;
import io.promoment.core.activity.LoyaltyTier;
import io.promoment.core.activity.TierDowngraded;
import io.promoment.core.activity.TierJoined;
import io.promoment.core.activity.TierLeft;
import io.promoment.core.activity.TierProlonged;
import io.promoment.core.activity.TierUpgraded;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds the tiers of loyalty programmes, and what a profile tells of loyalty as a whole. */
final class TierFold {
    private TierFold() {}

    static void apply(Activity activity, Draft draft) {
        JsonNode data = activity.data().json();
        summary(data.path("customer").path("loyalty"), draft);
        summary(data.path("loyalty"), draft);
        if (activity instanceof TierJoined joined) {
            hold(joined.campaign(), joined.tier(), draft);
        } else if (activity instanceof TierProlonged prolonged) {
            hold(prolonged.campaign(), prolonged.tier(), draft);
        } else if (activity instanceof TierUpgraded upgraded) {
            move(upgraded.campaign(), upgraded.from(), upgraded.to(), draft);
        } else if (activity instanceof TierDowngraded downgraded) {
            move(downgraded.campaign(), downgraded.from(), downgraded.to(), draft);
        } else if (activity instanceof TierLeft left) {
            leave(left.campaign(), left.tier(), draft);
        }
    }

    private static void summary(JsonNode loyalty, Draft draft) {
        number(Shelf.PROFILE, Customer.POINTS, loyalty.path("points"), draft);
        number(Shelf.PROFILE, Customer.REFERRALS, loyalty.path("referred_customers"), draft);
        for (Map.Entry<String, JsonNode> program : loyalty.path("campaigns").properties()) {
            number(Shelf.POINTS, program.getKey(), program.getValue().path("points"), draft);
            JsonNode tier = program.getValue().path("loyalty_tier");
            if (tier.isTextual()) {
                hold(program.getKey(), tier.textValue(), null, draft);
            } else if (tier.isNull()) {
                draft.keep(Shelf.TIERS, program.getKey(), tier);
            }
        }
    }

    private static void number(Shelf shelf, String key, JsonNode number, Draft draft) {
        if (number.canConvertToLong() && number.canConvertToExactIntegral()) {
            draft.keep(shelf, key, LongNode.valueOf(number.longValue()));
        }
    }

    private static void move(Campaign campaign, LoyaltyTier from, LoyaltyTier to, Draft draft) {
        if (to.absent()) {
            leave(campaign, from, draft);
        } else {
            hold(campaign, to, draft);
        }
    }

    private static void hold(Campaign campaign, LoyaltyTier tier, Draft draft) {
        String program = program(campaign);
        if (program != null && !(tier.id() == null && tier.name() == null)) {
            hold(program, tier.id(), tier.name(), draft);
        }
    }

    /** Being told again of the tier held makes the value newer and may add its name, but its beginning stays. */
    private static void hold(String program, @Nullable String id, @Nullable String name, Draft draft) {
        JsonNode held = held(program, draft);
        if (LeftTiers.laterThanNow(program, id, name, draft)) {
            draft.keep(Shelf.TIERS, program, NullNode.getInstance());
            return;
        }
        if (!Tiers.same(held, id, name)) {
            draft.keep(Shelf.TIERS, program, Tiers.tree(id, name, draft.at()));
            return;
        }
        TierMembership before = Tiers.read(program, held);
        Instant since = before.since() == null ? draft.at() : before.since();
        draft.keep(
                Shelf.TIERS,
                program,
                Tiers.tree(id == null ? before.id() : id, name == null ? before.name() : name, since));
    }

    /** To leave a tier that is not the one held changes nothing: the customer joined another one meanwhile. */
    private static void leave(Campaign campaign, LoyaltyTier tier, Draft draft) {
        String program = program(campaign);
        if (program == null) {
            return;
        }
        JsonNode held = held(program, draft);
        if (held.isNull() || tier.absent() || Tiers.same(held, tier.id(), tier.name())) {
            draft.keep(Shelf.TIERS, program, NullNode.getInstance());
        } else {
            LeftTiers.remember(program, tier, draft);
        }
    }

    private static JsonNode held(String program, Draft draft) {
        Timed held = draft.timed(Shelf.TIERS, program);
        return held == null ? NullNode.getInstance() : held.value();
    }

    private static @Nullable String program(Campaign campaign) {
        return campaign.name() == null ? campaign.id() : campaign.name();
    }
}
