package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a first-time visitor plays to the promotions that ship: the samples, and the story of one customer. */
class StoryTest {
    private static final List<Activity> STORY = new ArrayList<>();
    private static final List<Activity> SAMPLES = new ArrayList<>();
    private static final List<DecidedAction> STORY_ACTIONS = new ArrayList<>();
    private static final List<DecidedAction> SAMPLES_ACTIONS = new ArrayList<>();

    @BeforeAll
    static void plays() throws InvalidActivityException {
        for (String line : Shipped.text("stories/juniper.ndjson").lines().toList()) {
            STORY.add(ActivityCodec.read(line.getBytes(StandardCharsets.UTF_8)));
        }
        for (ActivityType type : ActivityType.values()) {
            SAMPLES.add(ActivityCodec.read(Sample.of(type.wireName()).orElseThrow()));
        }
        SAMPLES.sort(Comparator.comparing(Activity::type));
        play(STORY, STORY_ACTIONS);
        play(SAMPLES, SAMPLES_ACTIONS);
    }

    private static void play(List<Activity> activities, List<DecidedAction> actions) {
        Stage stage = new Stage(Shipped.linked(Shipped.promotions()), new Counters(List.of()));
        for (Activity activity : activities) {
            Outcome outcome = stage.decide(activity).outcome();
            assertThat(outcome.failures()).isEmpty();
            actions.addAll(outcome.actions());
        }
    }

    @Test
    void tellsOfManyPromotionsAndOfWhatLimitsHoldBack() {
        assertThat(lines(STORY_ACTIONS))
                .containsExactly(
                        "consent welcome: a first e-mail for those who want e-mail → message.send",
                        "review points: 50 points for a review → points.add",
                        "review points: 25 points more for a photo → points.add",
                        "birthday month: a cake with an order in the month of birth → reward.grant",
                        "review points: 50 points for a review → points.add suppressed",
                        "birthday month: a cake with an order in the month of birth → reward.grant suppressed",
                        "third purchase: 300 points from the third order in 30 days → points.add",
                        "tier up reward: a tasting set for reaching Silver → reward.grant",
                        "birthday month: a cake with an order in the month of birth → reward.grant suppressed",
                        "flash sale: a voucher for the first 1 000 customers → voucher.publish",
                        "flash sale: points for everybody after them → points.add superseded",
                        "monthly spend: a free shipment for 200.00 in a calendar month → reward.grant",
                        "third purchase: 300 points from the third order in 30 days → points.add",
                        "tier up reward: a grinder for reaching Gold → reward.grant",
                        "big spenders: a voucher on entering → voucher.publish",
                        "two sided referral: points for the customer who came → points.add",
                        "two sided referral: points for the customer who referred → points.add",
                        "gift top up: 5 percent on top of 20.00 or more → gift.credit",
                        "redemption apology: points for the holder of a code that failed → points.add",
                        "email to sms: a text message when the e-mail failed → message.send");
    }

    @Test
    void endsWithTheGiftThatIsReportedBackAndEarnsNothing() {
        Activity reportedBack = STORY.stream()
                .filter(activity -> !CausedBy.of(activity).absent())
                .findFirst()
                .orElseThrow();

        assertThat(STORY_ACTIONS)
                .filteredOn(action -> action.kind().equals("gift.credit"))
                .extracting(DecidedAction::id)
                .containsExactly(CausedBy.of(reportedBack).action());
    }

    @Test
    void isToldInTheOrderOfTime() {
        assertThat(STORY).extracting(Activity::occurredAt).isSorted();
        assertThat(STORY).extracting(Activity::id).doesNotHaveDuplicates();
    }

    @Test
    void firesSeveralPromotionsForTheSamples() {
        assertThat(lines(SAMPLES_ACTIONS))
                .containsExactly(
                        "consent welcome: a first e-mail for those who want e-mail → message.send",
                        "review points: 50 points for a review → points.add",
                        "review points: 25 points more for a photo → points.add",
                        "tier care: a voucher after losing a tier → voucher.publish",
                        "tier care: thanks for keeping a tier → message.send",
                        "tier up reward: a tasting set for reaching Silver → reward.grant",
                        "two sided referral: points for the customer who came → points.add",
                        "two sided referral: points for the customer who referred → points.add",
                        "big spenders: a voucher on entering → voucher.publish",
                        "gift top up: 5 percent on top of 20.00 or more → gift.credit");
    }

    private static List<String> lines(List<DecidedAction> actions) {
        return actions.stream().map(StoryTest::line).toList();
    }

    private static String line(DecidedAction action) {
        String granted = action.rule() + " → " + action.kind();
        return action.status() == ActionStatus.GRANTED
                ? granted
                : granted + " " + action.status().wireName();
    }
}
