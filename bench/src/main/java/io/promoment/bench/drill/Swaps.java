package io.promoment.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promotion is changed again and again: mostly a new text, sometimes a pause, a resumption or a step back, at each
 * instance in turn. After each change every instance must decide its next activity by the new ruleset.
 */
final class Swaps {
    private static final Instant AT = Instant.parse("2026-08-01T10:00:00Z");

    private final List<URI> services;
    private final String run;
    private final Author author = new Author("swapped");
    private final List<String> violations = new ArrayList<>();
    private final List<Long> micros = new ArrayList<>();
    private int swaps;
    private int texts;

    /** @param run part of all ids, so that two runs on one database do not meet */
    Swaps(List<URI> services, String run) {
        this.services = services;
        this.run = run;
    }

    /**
     * What a change led to.
     *
     * @param ruleset its number
     * @param reward what the promotion gives now; null while it is paused
     */
    private record Changed(long ruleset, @Nullable String reward) {}

    /** Changes the promotion so many times more. */
    void swap(int times) throws IOException, InterruptedException {
        for (int end = swaps + times; swaps < end; swaps++) {
            long before = System.nanoTime();
            Changed changed = change(services.get(swaps % services.size()));
            micros.add((System.nanoTime() - before) / 1_000);
            for (int instance = 0; instance < services.size(); instance++) {
                compare(changed, instance);
            }
        }
    }

    private Changed change(URI service) throws IOException, InterruptedException {
        return switch (swaps % 10) {
            case 7 -> new Changed(author.change(service, "pause"), null);
            case 8 -> new Changed(author.change(service, "resume"), reward(texts));
            case 9 -> new Changed(author.change(service, "rollback"), reward(texts - 1));
            default -> new Changed(author.publish(service, drl(++texts)), reward(texts));
        };
    }

    private void compare(Changed changed, int instance) throws IOException, InterruptedException {
        String id = "event_" + run + "_swap_" + swaps + "_" + instance;
        JsonNode decision = author.decide(
                services.get(instance), Post.event(id, Moments.id(run + "_swap_" + swaps % 50), "swap", AT));
        long ruleset = decision.path("ruleset").path("number").asLong();
        JsonNode given = decision.path("actions").path(0).path("parameters").path("reward");
        String reward = given.isTextual() ? given.textValue() : null;
        if (ruleset != changed.ruleset() || !String.valueOf(changed.reward()).equals(String.valueOf(reward))) {
            violations.add("instance " + instance + " decided by ruleset " + ruleset + " and gave " + reward + " after "
                    + changed);
        }
    }

    private static String reward(int text) {
        return "reward_" + text;
    }

    /** Another text each time, so that each is compiled. */
    private static String drl(int text) {
        return """
                package promotions.swapped

                rule "swapped: a reward for each swap"
                when
                    CustomEventTracked( event.type == "swap", history.within("30 days").count >= 0, customer.id != "%s" )
                then
                    actions.grantReward("%s");
                end
                """
                .formatted("nobody " + text, reward(text));
    }

    int swaps() {
        return swaps;
    }

    /** Decisions by another ruleset than the one that was in force. */
    List<String> violations() {
        return violations;
    }

    /** Milliseconds that a change took, the answer included: the median and the longest. */
    String durations() {
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        return "%.0f ms, at most %.0f ms"
                .formatted(sorted.get(sorted.size() / 2) / 1e3, sorted.get(sorted.size() - 1) / 1e3);
    }
}
