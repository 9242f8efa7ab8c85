package io.promoment.core.customer;

import static io.promoment.core.customer.Told.activity;
import static io.promoment.core.customer.Told.folded;
import static io.promoment.core.customer.Told.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tiers, points and gift cards. */
class LoyaltyFoldTest {
    private static final String T1 = "2026-09-01T08:00:00Z";
    private static final String T2 = "2026-09-02T08:00:00Z";
    private static final String T3 = "2026-09-03T08:00:00Z";
    private static final String JUNIPER = "'campaign': {'id': 'camp_1', 'name': 'Juniper'}";
    private static final String BRONZE = "{'id': 'ltr_b', 'name': 'Bronze'}";
    private static final String GOLD = "{'id': 'ltr_g', 'name': 'Gold'}";

    @Test
    void holdsTheTierJoinedUntilItIsLeft() {
        Activity joined = tier("joined", T1, "'loyalty_tier': " + BRONZE);
        Activity left = tier("left", T2, "'loyalty_tier': " + BRONZE);

        assertThat(folded(joined).tier("Juniper"))
                .isEqualTo(new TierMembership("Juniper", "Bronze", "ltr_b", Instant.parse(T1)));
        assertThat(folded(joined).tiers()).hasSize(1);
        assertThat(folded(joined).tier("Other").absent()).isTrue();
        assertThat(folded(joined, left).tier("Juniper").absent()).isTrue();
        assertThat(folded(joined, left).tiers()).isEmpty();
        assertThat(folded(left, joined).tier("Juniper").absent()).isTrue();
    }

    @Test
    void movesUpAndDown() {
        Activity joined = tier("joined", T1, "'loyalty_tier': " + BRONZE);
        Activity up = tier("upgraded", T2, "'loyalty_tier_from': " + BRONZE + ", 'loyalty_tier_to': " + GOLD);
        Activity down = tier("downgraded", T3, "'loyalty_tier_from': " + GOLD + ", 'loyalty_tier_to': " + BRONZE);
        Activity out = tier("downgraded", T3, "'loyalty_tier_from': " + GOLD);

        assertThat(folded(joined, up).tier("Juniper").name()).isEqualTo("Gold");
        assertThat(folded(joined, up).tier("Juniper").since()).isEqualTo(Instant.parse(T2));
        assertThat(folded(joined, up, down).tier("Juniper").name()).isEqualTo("Bronze");
        assertThat(folded(joined, up, out).tier("Juniper").absent()).isTrue();
    }

    /** L6. Sabotage that turned it red: {@code outlives} always false. */
    @Test
    void L6_staysInTheNewerTierWhenAnOlderMoveComesLate() {
        Activity up = tier("upgraded", T2, "'loyalty_tier_to': " + GOLD);
        Activity joined = tier("joined", T1, "'loyalty_tier': " + BRONZE);

        assertThat(folded(up, joined).tier("Juniper").name()).isEqualTo("Gold");
    }

    /** L6. Was red: it joined Gold again, because leaving it had said nothing while Bronze was held. */
    @Test
    void L6_doesNotJoinAgainATierThatWasLeftLater() {
        Activity bronze = tier("joined", T1, "'loyalty_tier': " + BRONZE);
        Activity left = tier("left", T3, "'loyalty_tier': " + GOLD);
        Activity late = tier("upgraded", T2, "'loyalty_tier_from': " + BRONZE + ", 'loyalty_tier_to': " + GOLD);
        Activity named = tier("joined", T2, "'loyalty_tier': {'name': 'Gold'}");
        Activity again = tier("joined", "2026-09-04T08:00:00Z", "'loyalty_tier': " + GOLD);

        assertThat(folded(bronze, left).tier("Juniper").name()).isEqualTo("Bronze");
        assertThat(folded(bronze, left, late).tier("Juniper").absent()).isTrue();
        assertThat(folded(bronze, left, named).tier("Juniper").absent()).isTrue();
        assertThat(folded(bronze, left, again).tier("Juniper").name()).isEqualTo("Gold");
        assertThat(folded(left, late).tier("Juniper").absent()).isTrue();
        assertThat(folded(bronze, late, left).tier("Juniper").absent()).isTrue();
    }

    @Test
    void keepsTheBeginningOfATierThatIsProlonged() {
        Activity joined = tier("joined", T1, "'loyalty_tier': " + GOLD);
        Activity prolonged = tier("prolonged", T3, "'loyalty_tier': " + GOLD);
        Activity late = tier("upgraded", T2, "'loyalty_tier_to': " + BRONZE);

        assertThat(folded(joined, prolonged).tier("Juniper").since()).isEqualTo(Instant.parse(T1));
        assertThat(folded(joined, prolonged, late).tier("Juniper").name()).isEqualTo("Gold");
    }

    @Test
    void doesNotLeaveATierThatIsNoLongerTheOneHeld() {
        Activity up = tier("upgraded", T2, "'loyalty_tier_to': " + GOLD);
        Activity left = tier("left", T2, "'loyalty_tier': " + BRONZE);

        assertThat(folded(up, left).tier("Juniper").name()).isEqualTo("Gold");
    }

    @Test
    void learnsTiersAndPointsFromASummary() {
        Activity updated = activity(
                "a",
                "customer.loyalty.updated",
                T1,
                JUNIPER
                        + ", 'loyalty': {'points': 350, 'campaigns': {'Juniper': {'points': 350, 'loyalty_tier': 'ltr_g'}}}");
        Activity named = tier("prolonged", T2, "'loyalty_tier': " + GOLD);
        Activity none =
                profile("customer.updated", T3, "'loyalty': {'campaigns': {'Juniper': {'loyalty_tier': null}}}");

        assertThat(folded(updated).points("Juniper")).isEqualTo(350);
        assertThat(folded(updated).tier("Juniper").id()).isEqualTo("ltr_g");
        assertThat(folded(updated).tier("Juniper").name()).isNull();
        assertThat(folded(updated, named).tier("Juniper"))
                .isEqualTo(new TierMembership("Juniper", "Gold", "ltr_g", Instant.parse(T1)));
        assertThat(folded(updated, none).tier("Juniper").absent()).isTrue();
    }

    @Test
    void addsThePointsOfAllProgrammes() {
        Activity created = profile("customer.created", T1, "'loyalty': {'points': 0, 'campaigns': {}}");
        Activity added = activity(
                "a",
                "customer.voucher.loyalty_card.points_added",
                T2,
                JUNIPER + ", 'voucher': {'code': 'JR-1', 'loyalty_card': {'points': 500, 'balance': 150}}");
        Activity rewarded = activity(
                "b",
                "customer.rewarded.loyalty_points",
                T2,
                "'voucher': {'code': 'K-1', 'campaign': 'Kettle Club'}, 'balance': {'type': 'loyalty_card', 'balance': 7}");

        assertThat(folded(created).points()).isZero();
        assertThat(folded(created).points("Juniper")).isNull();
        assertThat(folded(created, added, rewarded).points()).isEqualTo(157);
        assertThat(folded(created, added, rewarded).points("Kettle Club")).isEqualTo(7);
        assertThat(folded(added).giftBalance()).isNull();
    }

    @Test
    void addsTheCreditOfAllGiftCards() {
        Activity published = activity(
                "a",
                "customer.publication.succeeded",
                T1,
                "'publication': {'voucher': {'code': 'GC-1', 'gift': {'amount': 5000, 'balance': 5000}}}");
        Activity added = activity(
                "b",
                "customer.voucher.gift.balance_added",
                T2,
                "'voucher': {'code': 'GC-2'}, 'balance': {'type': 'gift_voucher', 'balance': 700}");

        assertThat(folded(published, added).giftBalance()).isEqualTo(5700);
        assertThat(folded(published, added).giftBalance("GC-2")).isEqualTo(700);
        assertThat(folded(published, added).giftBalance("GC-3")).isNull();
    }

    @Test
    void ignoresCardsOfOtherCustomers() {
        Activity foreign = activity(
                "a",
                "customer.redemption.succeeded",
                T1,
                "'voucher': {'code': 'GC-1', 'holder_id': 'cust_2', 'gift': {'balance': 5000}}");
        Activity transferred = activity(
                "b",
                "customer.voucher.loyalty_card.points_transferred",
                T1,
                "'source_voucher': {'campaign': 'Juniper', 'holder_id': 'cust_2', 'loyalty_card': {'balance': 900}},"
                        + " 'destination_voucher': {'campaign': 'Juniper', 'holder_id': 'cust_1', 'loyalty_card':"
                        + " {'balance': 350}}");
        Activity held = activity(
                "c",
                "customer.rewarded",
                T1,
                "'holder': {'id': 'cust_2'}, 'voucher': {'code': 'GC-2', 'gift': {'balance': 1}}");

        assertThat(folded(foreign, held).giftBalance()).isNull();
        assertThat(folded(transferred).points()).isEqualTo(350);
    }

    @Test
    void hasNoSumBeyondTheRange() {
        String most = "'loyalty': {'campaigns': {'A': {'points': " + Long.MAX_VALUE + "}, 'B': {'points': 1}}}";

        assertThat(folded(profile("customer.updated", T1, most)).points("B")).isEqualTo(1);
        assertThat(folded(profile("customer.updated", T1, most)).points()).isNull();
    }

    private static Activity tier(String what, String time, String tiers) {
        return activity(what + time, "customer.loyalty.tier." + what, time, JUNIPER + ", " + tiers);
    }
}
