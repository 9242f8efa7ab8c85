package io.promoment.rules.engine;

import io.promoment.core.action.Action;
import io.promoment.core.action.AddPoints;
import io.promoment.core.action.CreditGift;
import io.promoment.core.action.GrantReward;
import io.promoment.core.action.PublishVoucher;
import io.promoment.core.action.SendMessage;
import io.promoment.core.action.TrackEvent;
import io.promoment.core.action.UpdateCustomer;
import org.jspecify.annotations.Nullable;

/**
 * The words that consequences ask for actions with. An absent argument fails the rule: nothing is granted on a guess.
 * Public because compiled rules call it.
 */
public abstract sealed class ActionWords permits Actions, Addressed {
    ActionWords() {}

    abstract Requested ask(Action action);

    public Requested grantReward(@Nullable String reward) {
        return grantReward(reward, 1L);
    }

    public Requested grantReward(@Nullable String reward, @Nullable Long quantity) {
        return ask(new GrantReward(present(reward), present(quantity)));
    }

    public Requested addPoints(@Nullable String program, @Nullable Long points, @Nullable String reason) {
        return ask(new AddPoints(present(program), present(points), present(reason)));
    }

    public Requested creditGift(@Nullable String card, @Nullable Long amount, @Nullable String reason) {
        return ask(new CreditGift(present(card), present(amount), present(reason)));
    }

    public Requested publishVoucher(@Nullable String campaign) {
        return publishVoucher(campaign, 1L);
    }

    public Requested publishVoucher(@Nullable String campaign, @Nullable Long count) {
        return ask(new PublishVoucher(present(campaign), present(count)));
    }

    public Requested sendMessage(@Nullable String channel, @Nullable String template) {
        return ask(new SendMessage(present(channel), present(template)));
    }

    public Requested updateCustomer(@Nullable String key, @Nullable Object value) {
        return ask(new UpdateCustomer(present(key), present(value)));
    }

    public Requested trackEvent(@Nullable String name) {
        return ask(new TrackEvent(present(name)));
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new AbsentValueException();
        }
        return value;
    }
}
