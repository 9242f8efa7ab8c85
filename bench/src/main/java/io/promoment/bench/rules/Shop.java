package io.promoment.bench.rules;

import io.promoment.bench.rules.MadeRule.Condition;
import io.promoment.bench.rules.MadeRule.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules as shops write them, made by a generator that always makes the same: spread over the shapes of the 39 types, each
 * comparing something of the activity, most of them something of the customer, a third of them the history. Few match.
 */
final class Shop {
    private static final List<String> TIERS = List.of("Bronze", "Silver", "Gold", "Platinum");
    private static final List<String> REGIONS = List.of("UK", "EU", "US", "APAC", "LATAM", "MENA", "NORDICS", "ANZ");
    private static final List<String> LANGUAGES = List.of("en", "it", "fr", "de", "ja", "pl", "es", "pt");
    private static final List<String> CHANNELS =
            List.of("SMS", "EMAIL", "ACTIVECAMPAIGN", "BRAZE", "MAILCHIMP", "INTERCOM");
    private static final List<String> NAMES = some("Name", "Chloe Martin", "Samuel Okafor", "Priya Nair");
    private static final List<String> CITIES = some("City", "Pune", "Bologna");
    private static final List<String> EVENTS = some("event", "product_review_posted");
    private static final List<String> SEGMENTS = some("Segment", "Big spenders (90 days)");
    private static final List<String> CAMPAIGNS =
            some("Campaign", "Juniper Rewards", "Autumn Welcome 15", "Bring a Friend", "Juniper Gift Cards");
    private static final Shape ASKED = new Shape("SegmentEntered", "segment.name", SEGMENTS);
    private static final List<Shape> SHAPES = List.of(
            new Shape("CustomerConfirmed", "profile.name", NAMES),
            new Shape("CustomerCreated", "profile.address.city", CITIES),
            new Shape("CustomerUpdated", "profile.address.city", CITIES),
            new Shape("CustomerDeleted", "profile.name", NAMES),
            new Shape("CustomerReferred", "campaign.name", CAMPAIGNS),
            new Shape("CustomEventTracked", "event.type", EVENTS),
            new Shape("SegmentLeft", "segment.name", SEGMENTS),
            new Shape("MessageSent", "channel", CHANNELS),
            new Shape("MessageFailed", "channel", CHANNELS),
            new Shape("CustomerRewarded", "campaign.name", CAMPAIGNS),
            new Shape("LoyaltyPointsRewarded", "campaign.name", CAMPAIGNS),
            new Shape("GiftBalanceAdded", "campaign.name", CAMPAIGNS),
            new Shape("PointsAdded", "campaign.name", CAMPAIGNS),
            new Shape("PointsTransferred", "campaign.name", CAMPAIGNS),
            new Shape("PublicationSucceeded", "campaign.name", CAMPAIGNS),
            new Shape("PublicationFailed", "campaign.name", CAMPAIGNS),
            new Shape("RedemptionSucceeded", "campaign.name", CAMPAIGNS),
            new Shape("RedemptionFailed", "campaign.name", CAMPAIGNS),
            new Shape("RollbackSucceeded", "campaign.name", CAMPAIGNS),
            new Shape("RollbackFailed", "campaign.name", CAMPAIGNS),
            new Shape("LoyaltyUpdated", "campaign.name", CAMPAIGNS),
            new Shape("TierJoined", "tier.name", TIERS),
            new Shape("TierLeft", "tier.name", TIERS),
            new Shape("TierUpgraded", "to.name", TIERS),
            new Shape("TierDowngraded", "to.name", TIERS),
            new Shape("TierProlonged", "tier.name", TIERS),
            new Shape("ConsentsGiven", "profile.name", NAMES),
            new Shape("ConsentsRevoked", "profile.name", NAMES),
            ASKED);

    /** A shape, what its rules compare first, and with what. */
    private record Shape(String name, String subject, List<String> values) {}

    private Shop() {}

    /** So many rules over all shapes. */
    static List<MadeRule> rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> rule(number, SHAPES.get(number % SHAPES.size())))
                .toList();
    }

    /** So many rules, of which so many listen to segments that are entered: the same ones however many others there are. */
    static List<MadeRule> rules(int count, int listening) {
        return IntStream.range(0, count)
                .mapToObj(number -> rule(number, number < listening ? ASKED : SHAPES.get(number % (SHAPES.size() - 1))))
                .toList();
    }

    private static MadeRule rule(int number, Shape shape) {
        Random random = new Random(number);
        List<String> activity = new ArrayList<>();
        activity.add(shape.subject() + " == \"" + any(shape.values(), random) + "\"");
        if (number % 5 == 0) {
            activity.add("profile.metadata.text(\"region\") == \"" + any(REGIONS, random) + "\"");
        }
        if (number % 7 == 0) {
            activity.add("profile.metadata.text(\"lang\") != \"" + any(LANGUAGES, random) + "\"");
        }
        List<Past> history = number % 3 == 0 ? List.of(history(random)) : List.of();
        return new MadeRule(number, shape.name(), activity, customer(number, random), history);
    }

    private static List<Condition> customer(int number, Random random) {
        List<Condition> conditions = new ArrayList<>();
        if (number % 2 == 0) {
            String tier = any(TIERS, random);
            conditions.add(new Condition(
                    "customer.tier(\"Juniper Rewards\").name == \"" + tier + "\"", "tier == \"" + tier + "\""));
        }
        if (number % 4 == 1) {
            String segment = "Segment " + random.nextInt(20);
            conditions.add(new Condition(
                    "customer.segments contains \"" + segment + "\"", "segments contains \"" + segment + "\""));
        }
        if (number % 3 == 1) {
            int points = 50 * random.nextInt(40);
            conditions.add(new Condition("customer.points >= " + points, "points >= " + points + "L"));
        }
        return conditions;
    }

    private static Past history(Random random) {
        int days = List.of(7, 14, 30, 60).get(random.nextInt(4));
        int atLeast = 1 + random.nextInt(6);
        return new Past(days, random.nextInt(3) == 0 ? -1 : 1_000L * random.nextInt(10), atLeast);
    }

    /** Few of them are what the samples of activities have. */
    private static List<String> some(String what, String... known) {
        return Stream.concat(
                        Stream.of(known), IntStream.range(known.length, 16).mapToObj(number -> what + " " + number))
                .toList();
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
