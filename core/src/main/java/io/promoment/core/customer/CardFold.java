package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Balance;
import io.promoment.core.activity.Voucher;
import org.jspecify.annotations.Nullable;

/** Folds the balances of the loyalty and gift cards that an activity carries, if they are the customer's own. */
final class CardFold {
    private final Activity activity;
    private final JsonNode data;
    private final Draft draft;

    private CardFold(Activity activity, Draft draft) {
        this.activity = activity;
        this.data = activity.data().json();
        this.draft = draft;
    }

    static void apply(Activity activity, Draft draft) {
        CardFold fold = new CardFold(activity, draft);
        fold.transferred("source_voucher");
        fold.transferred("destination_voucher");
        fold.carried(fold.data.path("loyalty").path("voucher"), Balance.EMPTY);
        fold.carried(fold.data.path("publication").path("voucher"), Balance.EMPTY);
        fold.carried(fold.data.path("voucher"), Balance.read(fold.data.path("balance")));
    }

    /** One of two cards, each of which may be another customer's. */
    private void transferred(String field) {
        Voucher card = Voucher.read(data.path(field));
        if (card.holderId() != null && isOwn(card.holderId())) {
            keep(card, Balance.EMPTY);
        }
    }

    private void carried(JsonNode json, Balance balance) {
        Voucher card = Voucher.read(json);
        String holder = card.holderId() == null ? activity.data().text("holder.id") : card.holderId();
        if (holder == null || isOwn(holder)) {
            keep(card, balance);
        }
    }

    private boolean isOwn(String holder) {
        return holder.equals(draft.customer())
                || holder.equals(activity.profile().id());
    }

    private void keep(Voucher card, Balance balance) {
        Long points = card.loyaltyCard().balance();
        keep(Shelf.POINTS, program(card), points == null ? left(balance, "loyalty_card") : points);
        Long credit = card.gift().balance();
        keep(Shelf.GIFTS, card.code(), credit == null ? left(balance, "gift_voucher") : credit);
    }

    private void keep(Shelf shelf, @Nullable String key, @Nullable Long left) {
        if (key != null && left != null) {
            draft.keep(shelf, key, LongNode.valueOf(left));
        }
    }

    /** What is left on the card that the balance is of. */
    private static @Nullable Long left(Balance balance, String type) {
        return type.equals(balance.type()) ? balance.balance() : null;
    }

    private @Nullable String program(Voucher card) {
        if (card.campaign() != null) {
            return card.campaign();
        }
        String name = activity.data().text("campaign.name");
        return name == null ? card.campaignId() : name;
    }
}
