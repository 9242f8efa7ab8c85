package io.promoment.rules.command;

import io.promoment.rules.engine.RulesetSettings;
import java.time.Duration;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** The programme's settings that decide, by default those of a service that nobody configured. */
final class Settings {
    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Converted.Zone.class,
            defaultValue = "${env:PROMOMENT_PROGRAMME_ZONE:-UTC}",
            description =
                    "Where the programme's days and months begin, such as Europe/Warsaw (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--history-activities",
            converter = Converted.Count.class,
            paramLabel = "COUNT",
            defaultValue = "${env:PROMOMENT_HISTORY_MAXIMUM_ACTIVITIES:-10000}",
            description = "How many earlier activities rules see at most (default: ${DEFAULT-VALUE}).")
    private int activities = 10_000;

    @Option(
            names = "--history-span",
            paramLabel = "SPAN",
            converter = Converted.Span.class,
            defaultValue = "${env:PROMOMENT_HISTORY_MAXIMUM_SPAN:-P367D}",
            description = "How far back rules see at most, as in ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration span = Duration.ofDays(367);

    @Option(
            names = "--firing-limit",
            converter = Converted.Count.class,
            paramLabel = "COUNT",
            defaultValue = "${env:PROMOMENT_PROGRAMME_FIRING_LIMIT:-1000}",
            description = "How many firings one decision may have (default: ${DEFAULT-VALUE}).")
    private int firings = 1_000;

    RulesetSettings ruleset() {
        return new RulesetSettings(zone, firings, activities, span, Duration.ofDays(3653), Duration.ofHours(24));
    }
}
