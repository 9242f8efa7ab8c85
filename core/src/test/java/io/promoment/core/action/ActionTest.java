package io.promoment.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.customer.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of(new GrantReward("reward_a", 1), "reward.grant", "{\"reward\":\"reward_a\"}"),
                Arguments.of(
                        new GrantReward("reward_a", 2), "reward.grant", "{\"quantity\":2,\"reward\":\"reward_a\"}"),
                Arguments.of(
                        new AddPoints("Juniper Rewards", 500, "third order"),
                        "points.add",
                        "{\"points\":500,\"program\":\"Juniper Rewards\",\"reason\":\"third order\"}"),
                Arguments.of(
                        new CreditGift("GC-1", 2000, "sorry"),
                        "gift.credit",
                        "{\"amount\":2000,\"card\":\"GC-1\",\"reason\":\"sorry\"}"),
                Arguments.of(new PublishVoucher("Welcome", 1), "voucher.publish", "{\"campaign\":\"Welcome\"}"),
                Arguments.of(
                        new PublishVoucher("Welcome", 3), "voucher.publish", "{\"campaign\":\"Welcome\",\"count\":3}"),
                Arguments.of(
                        new SendMessage("SMS", "hello"),
                        "message.send",
                        "{\"channel\":\"SMS\",\"template\":\"hello\"}"),
                Arguments.of(
                        new UpdateCustomer("score", new BigDecimal("1.50")),
                        "customer.update",
                        "{\"key\":\"score\",\"value\":1.50}"),
                Arguments.of(new TrackEvent("won"), "event.track", "{\"name\":\"won\"}"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void hasAKindAndParametersOnTheWire(Action action, String kind, String parameters) {
        assertThat(action.kind()).isEqualTo(kind);
        assertThat(CanonicalJson.text(Scalars.tree(action.parameters()))).isEqualTo(parameters);
    }

    @Test
    void listsEveryKindThatExists() {
        List<String> kinds = actions()
                .map(action -> ((Action) action.get()[0]).kind())
                .distinct()
                .toList();

        assertThat(Action.KINDS).isEqualTo(kinds).hasSameSizeAs(Arrays.asList(Action.class.getPermittedSubclasses()));
    }

    @Test
    void tellsBudgetsWhatItTakes() {
        assertThat(new AddPoints("p", 500, "r").points()).isEqualTo(500);
        assertThat(new AddPoints("p", 500, "r").amount()).isZero();
        assertThat(new CreditGift("c", 2000, "r").amount()).isEqualTo(2000);
        assertThat(new CreditGift("c", 2000, "r").points()).isZero();
        assertThat(new TrackEvent("e").points()).isZero();
    }

    static Stream<ThrowingCallable> mistakes() {
        return Stream.of(
                () -> new GrantReward(" ", 1),
                () -> new GrantReward("r", 0),
                () -> new AddPoints("p", -5, "r"),
                () -> new AddPoints("p", 5, ""),
                () -> new CreditGift("c", 0, "r"),
                () -> new PublishVoucher("c", 0),
                () -> new SendMessage("sms", "t"),
                () -> new SendMessage("SMS", ""),
                () -> new UpdateCustomer("k", List.of(1)),
                () -> new UpdateCustomer("k", 0.5),
                () -> new TrackEvent(""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatNobodyCouldCarryOut(ThrowingCallable mistake) {
        assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesVariablesAndAnExpiryAmongItsParameters() {
        Extras extras = Extras.NONE
                .with("name", "Ada")
                .with("stars", 5)
                .with("name", "Bo")
                .expiring(Span.parse("2 hours"));

        assertThat(CanonicalJson.text(Scalars.tree(extras.addTo(new TrackEvent("won"), NOON))))
                .isEqualTo("{\"expires_at\":\"2026-09-01T14:00:00Z\",\"name\":\"won\","
                        + "\"variables\":{\"name\":\"Bo\",\"stars\":5}}");
        assertThat(Extras.NONE.addTo(new TrackEvent("won"), NOON)).isEqualTo(new TrackEvent("won").parameters());
    }
}
