package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityTypeTest {
    /** As the format's page lists them, and the six of orders that came later. */
    private static final List<String> NAMES =
            """
            customer.confirmed
            customer.created
            customer.updated
            customer.deleted
            customer.referred
            customer.custom_event
            customer.segment.entered
            customer.segment.left
            customer.sms.sent
            customer.sms.failed
            customer.email.sent
            customer.email.failed
            customer.activecampaign.sent
            customer.activecampaign.failed
            customer.braze.sent
            customer.braze.failed
            customer.mailchimp.sent
            customer.mailchimp.failed
            customer.intercom.sent
            customer.intercom.failed
            customer.rewarded
            customer.rewarded.loyalty_points
            customer.voucher.gift.balance_added
            customer.voucher.loyalty_card.points_added
            customer.voucher.loyalty_card.points_transferred
            customer.publication.succeeded
            customer.publication.failed
            customer.redemption.succeeded
            customer.redemption.failed
            customer.redemption.rollback.succeeded
            customer.redemption.rollback.failed
            customer.consents.given
            customer.consents.revoked
            customer.loyalty.updated
            customer.loyalty.tier.joined
            customer.loyalty.tier.left
            customer.loyalty.tier.upgraded
            customer.loyalty.tier.downgraded
            customer.loyalty.tier.prolonged
            customer.order.created
            customer.order.updated
            customer.order.paid
            customer.order.processing
            customer.order.fulfilled
            customer.order.canceled
            """
                    .lines()
                    .toList();

    @Test
    void namesThe39TypesOfTheFormatAndThe6OfOrders() {
        assertThat(Arrays.stream(ActivityType.values()).map(ActivityType::wireName))
                .containsExactlyElementsOf(NAMES)
                .hasSize(39 + 6);
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void findsATypeByItsNameAndItsNameByItsShape(ActivityType type) {
        assertThat(ActivityType.of(type.wireName())).contains(type);
        assertThat(ActivityType.wireNamesOf(type.shape())).contains(type.wireName());
    }

    @Test
    void knowsNoOtherName() {
        assertThat(ActivityType.of("customer.voucher.deleted")).isEmpty();
        assertThat(ActivityType.wireNamesOf(UnlistedActivity.class)).isEmpty();
    }

    @Test
    void givesAllNamesForTheActivityItself() {
        assertThat(ActivityType.wireNamesOf(Activity.class)).containsExactlyElementsOf(NAMES);
    }

    @Test
    void givesTheSixChannelsForASentMessage() {
        assertThat(ActivityType.wireNamesOf(MessageSent.class))
                .containsExactlyElementsOf(
                        NAMES.stream().filter(name -> name.endsWith(".sent")).toList())
                .hasSize(6);
    }

    @Test
    void usesEveryRecordButTheOneForWhatIsNotListed() {
        Stream<Class<?>> shapes = Arrays.stream(ActivityType.values()).map(ActivityType::shape);
        assertThat(Stream.concat(shapes, Stream.of(UnlistedActivity.class)).distinct())
                .containsExactlyInAnyOrder(Activity.class.getPermittedSubclasses());
    }

    @Test
    void hasASampleForEachTypeOfTheFormatAndNoSampleThatNothingReads() throws Exception {
        Path folder = Path.of(ActivityTypeTest.class.getResource("/samples").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Samples.types()
                            .map(type -> type.wireName() + ".json")
                            .toList());
        }
    }
}
