package io.promoment.rules.explain;

import io.promoment.core.customer.Interval;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Reading;
import io.promoment.core.decision.WindowReading;
import io.promoment.rules.language.Budget;
import io.promoment.rules.language.Limit;
import io.promoment.rules.language.Period;
import io.promoment.rules.language.Rule;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a decision read for one rule: its counters are those whose keys name it.
 *
 * @param zone the programme's, for calendar periods
 */
record LimitReadings(String promotion, Rule rule, Instant occurredAt, ZoneId zone) {

    List<LimitReading> in(Inputs inputs) {
        List<LimitReading> found = new ArrayList<>();
        for (Reading reading : inputs.readings()) {
            Key key = Key.parse(reading.key());
            if (isOurs(key) && !key.kind().equals("counted")) {
                Period period = period(key);
                Interval interval = period instanceof Period.Calendar calendar
                        ? calendar.period().in(zone, occurredAt)
                        : null;
                found.add(new LimitReading(
                        key.kind(),
                        key.text(),
                        key.recipient(),
                        reading.used(),
                        reading.cap(),
                        interval == null ? null : interval.start(),
                        interval == null ? null : interval.end(),
                        List.of()));
            }
        }
        for (WindowReading window : inputs.windows()) {
            Key key = Key.parse(window.key());
            if (isOurs(key) && period(key) instanceof Period.Sliding sliding) {
                found.add(sliding(key, window, sliding));
            }
        }
        return found;
    }

    private LimitReading sliding(Key key, WindowReading window, Period.Sliding sliding) {
        List<Readings.Grant> grants = window.grants().stream()
                .map(grant -> new Readings.Grant(grant.at(), grant.amount()))
                .toList();
        return new LimitReading(
                key.kind(),
                key.text(),
                key.recipient(),
                new Window(sliding.span(), grants).used(occurredAt),
                limit(key).map(Limit::cap).orElse(0L),
                sliding.span().before(occurredAt),
                sliding.span().after(occurredAt),
                window.grants());
    }

    private boolean isOurs(Key key) {
        return key.promotion().equals(promotion) && key.rule().equals(rule.name());
    }

    private Optional<Limit> limit(Key key) {
        return rule.limits().stream()
                .filter(limit -> limit.text().equals(key.text()))
                .findFirst();
    }

    private @Nullable Period period(Key key) {
        return key.kind().equals("limit")
                ? limit(key).map(Limit::period).orElse(null)
                : rule.budgets().stream()
                        .filter(budget -> budget.text().equals(key.text()))
                        .findFirst()
                        .map(Budget::period)
                        .orElse(null);
    }

    /** The parts of a counter's key. */
    private record Key(String kind, String promotion, String rule, String text, @Nullable String recipient) {
        /** Parts stand between bars; a backslash takes what follows it as it is. */
        static Key parse(String key) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            for (int at = 0; at < key.length(); at++) {
                char next = key.charAt(at);
                if (next == '|') {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    at = next == '\\' && at + 1 < key.length() ? at + 1 : at;
                    part.append(key.charAt(at));
                }
            }
            parts.add(part.toString());
            boolean limit = parts.get(0).equals("limit") && parts.size() > 4;
            return parts.size() < 4
                    ? new Key("", "", "", "", null)
                    : new Key(parts.get(0), parts.get(1), parts.get(2), parts.get(3), limit ? parts.get(4) : null);
        }
    }
}
