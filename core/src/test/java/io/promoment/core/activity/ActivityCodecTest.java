package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityCodecTest {
    @Test
    void readsThePayloadOfTheFormatsOwnPage() throws Exception {
        Activity activity = ActivityCodec.read(Samples.seed());

        assertThat(activity.id()).isEqualTo("event_Y9x2d0kte0IYgg4arcQo2x2rW0dYFW");
        assertThat(activity.occurredAt()).isEqualTo(Instant.parse("2020-05-15T16:14:35.303Z"));
        assertThat(activity.profile().key()).isEqualTo("cust_U8B00DeMjOm9D1Y3JZqi5Eps");
        assertThat(activity.alias()).isEqualTo("source:test_customer_id_2");
        assertThat(activity.profile().metadata().flag("test")).isTrue();
        PublicationSucceeded published = (PublicationSucceeded) activity;
        assertThat(published.campaign().voucher().gift().amount()).isEqualTo(5000L);
        assertThat(published.campaign().voucher().loyaltyCard().absent()).isTrue();
        assertThat(published.publication().voucher().code()).isEqualTo("bzB0zHDB");
        assertThat(published.publication().vouchers()).isEmpty();
        assertThat(published.voucher().absent()).isTrue();
    }

    @Test
    void readsATierUpgradeWithTheTierLeftAndTheTierReached() throws Exception {
        TierUpgraded upgraded = (TierUpgraded) Samples.read(ActivityType.LOYALTY_TIER_UPGRADED);

        assertThat(upgraded.from().name()).isEqualTo("Bronze");
        assertThat(upgraded.to().name()).isEqualTo("Silver");
        assertThat(upgraded.to().points().from()).isEqualTo(500L);
        assertThat(upgraded.to().points().to()).isEqualTo(1499L);
        assertThat(upgraded.campaign().name()).isEqualTo("Juniper Rewards");
    }

    @Test
    void readsARedemptionWithItsOrder() throws Exception {
        RedemptionSucceeded redeemed = (RedemptionSucceeded) Samples.read(ActivityType.REDEMPTION_SUCCEEDED);

        assertThat(redeemed.order()).isEqualTo(((Activity) redeemed).order());
        assertThat(redeemed.order().sourceId()).isEqualTo("web-88240");
        assertThat(redeemed.order().currency()).isEqualTo("EUR");
        assertThat(redeemed.order().items()).extracting(OrderItem::amount).containsExactly(2450L, 1980L);
        assertThat(redeemed.voucher().discount().percentOff()).isEqualByComparingTo("15");
    }

    @Test
    void readsWhatBelongsToARollback() throws Exception {
        RollbackSucceeded rolledBack = (RollbackSucceeded) Samples.read(ActivityType.REDEMPTION_ROLLBACK_SUCCEEDED);

        assertThat(rolledBack.redemptionRollback().redemption())
                .isEqualTo(rolledBack.redemption().id());
        assertThat(rolledBack.redemptionRollback().reason()).isEqualTo("Order canceled by the customer");
        assertThat(rolledBack.order().status()).isEqualTo("CANCELED");
    }

    @ParameterizedTest
    @CsvSource({"SMS_SENT,SMS", "ACTIVECAMPAIGN_SENT,ACTIVECAMPAIGN", "INTERCOM_SENT,INTERCOM"})
    void readsTheChannelOfAMessageFromItsType(ActivityType type, String channel) throws Exception {
        assertThat(((MessageSent) Samples.read(type)).channel()).isEqualTo(channel);
    }

    @Test
    void findsTheOrderInTheRedemptionWhereThereIsNoneBesideIt() throws Exception {
        String data = "\"order\": null, \"redemption\": {\"order\": {\"id\": \"ord_1\"}}";
        for (String type : List.of("customer.redemption.succeeded", "customer.referred", "customer.order.paid")) {
            assertThat(read(type, data).order().id()).as(type).isEqualTo("ord_1");
        }
    }

    @Test
    void readsBothSpellingsOfARolledBackRedemption() throws Exception {
        for (String status : List.of("ROLLED BACK", "ROLLED_BACK")) {
            RollbackFailed failed = (RollbackFailed)
                    read("customer.redemption.rollback.failed", "\"redemption\": {\"status\": \"" + status + "\"}");
            assertThat(failed.redemption().status()).isEqualTo("ROLLED_BACK");
        }
    }

    @Test
    void readsTheTypeThatAMisspelledNameMeans() throws Exception {
        Activity activity = read("customer.redemption.succceeded", "\"order\": null");
        assertThat(activity).isInstanceOf(RedemptionSucceeded.class);
        assertThat(activity.type()).isEqualTo("customer.redemption.succeeded");
    }

    @Test
    void readsATypeThatIsNotListedByPath() throws Exception {
        Activity activity = read(
                "customer.voucher.deleted",
                "\"voucher\": {\"code\": \"A1\", \"list\": [1]}, \"points\": 1.10, \"ok\": true");

        assertThat(activity).isInstanceOf(UnlistedActivity.class);
        assertThat(activity.type()).isEqualTo("customer.voucher.deleted");
        assertThat(activity.data().text("voucher.code")).isEqualTo("A1");
        assertThat(activity.data().number("points")).isEqualTo(new BigDecimal("1.10"));
        assertThat(activity.data().flag("ok")).isTrue();
        assertThat(activity.data().text("voucher.list.0")).isNull();
        assertThat(activity.data().text("")).isNull();
        assertThat(activity.data().text("voucher..code")).isNull();
    }

    @Test
    void readsTheNestedFormOfTheData() throws Exception {
        Activity activity = ActivityCodec.read(
                bytes(
                        """
                {"id": "e1", "type": "customer.segment.entered", "created_at": "2026-09-01T08:00:00Z", "group_id": "v-1",
                 "data": {"data": {"customer": {"id": "c1"}, "segment": {"name": "VIP"}}, "event_source": {"channel": "API"}}}
                """));
        assertThat(((SegmentEntered) activity).segment().name()).isEqualTo("VIP");
    }

    @Test
    void leavesOutValuesOfAnotherType() throws Exception {
        OrderPaid paid = (OrderPaid)
                read(
                        "customer.order.paid",
                        """
                "order": {"id": 7, "amount": "12", "total_amount": 12.5, "discount_amount": 9223372036854775808,
                          "initial_amount": 1e300, "applied_discount_amount": 12.0, "items_discount_amount": 5e2,
                          "items": [3, {"quantity": true, "price": 990}, null], "metadata": [], "created_at": "yesterday",
                          "updated_at": "2026-09-01T10:00:00+02:00"}""");

        Order order = paid.order();
        assertThat(order.id()).isNull();
        assertThat(order.amount()).isNull();
        assertThat(order.totalAmount()).isNull();
        assertThat(order.discountAmount()).isNull();
        assertThat(order.initialAmount()).isNull();
        assertThat(order.appliedDiscountAmount()).isEqualTo(12L);
        assertThat(order.itemsDiscountAmount()).isEqualTo(500L);
        assertThat(order.items()).extracting(OrderItem::price).containsExactly(990L);
        assertThat(order.items().get(0).quantity()).isNull();
        assertThat(order.metadata().absent()).isTrue();
        assertThat(order.createdAt()).isNull();
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-09-01T08:00:00Z"));
    }

    @Test
    void readsMetadataAsTheTypeThatIsAskedFor() throws Exception {
        CustomEventTracked tracked = (CustomEventTracked)
                read(
                        "customer.custom_event",
                        """
                "event": {"type": "visit", "metadata": {"where": "shop", "cups": 2.50, "first": true,
                                                        "until": "2026-09-01T10:00:00+0200"}}""");

        Metadata metadata = tracked.event().metadata();
        assertThat(metadata.text("where")).isEqualTo("shop");
        assertThat(metadata.number("where")).isNull();
        assertThat(metadata.number("cups")).isEqualTo(new BigDecimal("2.50"));
        assertThat(metadata.flag("first")).isTrue();
        assertThat(metadata.flag("cups")).isNull();
        assertThat(metadata.time("until")).isEqualTo(Instant.parse("2026-09-01T08:00:00Z"));
        assertThat(metadata.time("where")).isNull();
        assertThat(metadata.text("nothing")).isNull();
    }

    @Test
    void readsABirthdateByEitherName() throws Exception {
        for (String name : List.of("birthdate", "birthday")) {
            Activity activity = ActivityCodec.read(bytes(
                    envelope("customer.created", "\"customer\": {\"id\": \"c1\", \"" + name + "\": \"1990-02-28\"}")));
            assertThat(activity.profile().birthdate()).isEqualTo(LocalDate.of(1990, 2, 28));
        }
    }

    @Test
    void readsTheProgramsOfACustomerSortedByName() throws Exception {
        LoyaltyUpdated updated = (LoyaltyUpdated)
                read(
                        "customer.loyalty.updated",
                        """
                "loyalty": {"points": 30, "campaigns": {"B": {"points": 10}, "A": {"points": 20, "loyalty_tier": "ltr_1"}}}""");

        assertThat(updated.loyalty().campaigns())
                .extracting(ProgramSummary::name)
                .containsExactly("A", "B");
        assertThat(updated.loyalty().campaign("A").loyaltyTier()).isEqualTo("ltr_1");
        assertThat(updated.loyalty().campaign("C").absent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "customer.created, '\"id\": \"c1\", \"source_id\": \"s1\"', c1, source:s1",
                "customer.created, '\"id\": \"c1\"', c1, -",
                "customer.created, '\"id\": null, \"source_id\": \"s1\"', source:s1, -",
                "customer.deleted, '\"id\": \"c1\", \"source_id\": \"s1_deleted2026\"', c1, -",
            })
    void knowsACustomerByIdElseBySourceIdAndTheOtherAsAlias(String type, String customer, String key, String alias)
            throws Exception {
        Activity activity = ActivityCodec.read(bytes(envelope(type, "\"customer\": {" + customer + "}")));
        assertThat(activity.profile().key()).isEqualTo(key);
        assertThat(activity.alias()).isEqualTo(alias);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T08:00:00.000Z, 2026-09-01T08:00:00Z",
        "2026-09-01T10:00:00+02:00, 2026-09-01T08:00:00Z",
        "2026-09-01T10:00:00+0200, 2026-09-01T08:00:00Z",
        "2026-09-01T10:00+02, 2026-09-01T08:00:00Z",
        "2026-09-01T08:00:00.123456789Z, 2026-09-01T08:00:00.123456Z",
    })
    void readsTheTimeOfOccurrenceToTheMicrosecond(String written, String meant) throws Exception {
        Activity activity = ActivityCodec.read(bytes(envelope("customer.created", "\"customer\": {\"id\": \"c1\"}")
                .replace("2026-09-01T08:00:00Z", written)));
        assertThat(activity.occurredAt()).isEqualTo(Instant.parse(meant));
    }

    @Test
    void keepsACopyOfATree() throws Exception {
        ObjectNode json = (ObjectNode) ActivityCodec.parse(Samples.seed());
        Activity activity = ActivityCodec.read(json);
        ((ObjectNode) json.path("data")).removeAll();
        assertThat(activity.data().text("campaign.name")).isEqualTo("Unique Gift Card");
    }

    @Test
    void refusesATreeThatNoJsonTextHolds() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", Double.NaN);
        assertRefused(json, "/id", "finite");
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        for (ObjectNode at = deep; deep.toString().length() < 2_000; at = at.putObject("a")) {
            assertThat(at.isEmpty()).isTrue();
        }
        assertRefused(deep, "/a".repeat(101), "100 levels");
    }

    private static void assertRefused(JsonNode json, String pointer, String words) {
        var refused = catchThrowableOfType(InvalidActivityException.class, () -> ActivityCodec.read(json));
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused).hasMessageContaining(words);
    }

    private static Activity read(String type, String more) throws InvalidActivityException {
        return ActivityCodec.read(bytes(envelope(type, "\"customer\": {\"id\": \"c1\"}, " + more)));
    }

    private static String envelope(String type, String data) {
        return "{\"id\": \"e1\", \"type\": \"%s\", \"created_at\": \"2026-09-01T08:00:00Z\", \"data\": {%s}}"
                .formatted(type, data);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
