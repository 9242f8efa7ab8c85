package io.promoment.core.customer;

import io.promoment.core.Accessor;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.AllowanceExceededException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The actions granted to the customer earlier, for activities that occurred no later than the one being decided. Every
 * narrowing is of this type again: {@code given.within("7 days").of("message.send").count < 2}.
 */
public final class Given {
    public static final Given EMPTY = new Given(List.of(), View.NONE, Allowance.unbounded(), 0);

    private final List<GivenAction> actions;
    private final View view;
    private final Allowance reading;
    private final long exceeded;

    private Given(List<GivenAction> actions, View view, Allowance reading, long exceeded) {
        this.actions = actions;
        this.view = view;
        this.reading = reading;
        this.exceeded = exceeded;
    }

    /** From where and how far back what was given is seen. */
    private record View(Instant now, Instant since, ZoneId zone) {
        static final View NONE = new View(Instant.EPOCH, Instant.MIN, ZoneOffset.UTC);
    }

    /**
     * What was given before an activity.
     *
     * @param granted in any order; those for activities that occurred later than {@code now} are left out
     * @param now when the activity being decided occurred
     * @param zone the programme's, for calendar periods
     */
    public static Given of(List<GivenAction> granted, Instant now, ZoneId zone) {
        List<GivenAction> actions = granted.stream()
                .filter(action -> !action.at().isAfter(now))
                .sorted(Comparator.comparing(GivenAction::at).thenComparing(GivenAction::action))
                .toList();
        return new Given(actions, new View(now, Instant.MIN, zone), Allowance.unbounded(), 0);
    }

    /**
     * More than may be read was given. A rule that asks anything fails, see {@link History#longerThan}.
     *
     * @param bound so many actions may be read
     */
    public static Given moreThan(long bound) {
        return new Given(List.of(), View.NONE, Allowance.unbounded(), bound);
    }

    /** The same, of which every question counts what it reads, see {@link History#readWithin}. */
    public Given readWithin(Allowance allowance) {
        return new Given(actions, view, allowance, exceeded);
    }

    /** The same, read no further back than that, see {@link History#readSince}. */
    public Given readSince(Instant since) {
        return new Given(actions, new View(view.now(), since, view.zone()), reading, exceeded);
    }

    private List<GivenAction> actions() {
        if (exceeded > 0) {
            throw new AllowanceExceededException(exceeded);
        }
        return reading.hand(actions);
    }

    /** The actions seen, by time: what stands behind a count. */
    public List<GivenAction> granted() {
        return actions();
    }

    /** The ids of the actions seen, by time: what a decision records. */
    public List<String> ids() {
        return actions().stream().map(GivenAction::action).toList();
    }

    /**
     * What was given in the span up to now; exactly a span ago is outside.
     *
     * @throws IllegalArgumentException where the text is no {@link Span}
     */
    @Accessor
    public Given within(String span) {
        Instant start = read(Span.parse(span).before(view.now()));
        return only(action -> action.at().isAfter(start));
    }

    /**
     * What was given in the calendar period that now is in.
     *
     * @throws IllegalArgumentException where the text is no {@link CalendarPeriod}
     */
    @Accessor
    public Given in(String period) {
        Interval interval = CalendarPeriod.parse(period).in(view.zone(), view.now());
        read(interval.start());
        return only(action -> interval.contains(action.at()));
    }

    /** What is of this kind, such as {@code message.send}. */
    @Accessor
    public Given of(String kind) {
        return only(action -> action.kind().equals(kind));
    }

    /** What the promotion of this name gave. */
    @Accessor
    public Given by(String promotion) {
        return only(action -> action.promotion().equals(promotion));
    }

    /** How many actions. */
    @Accessor
    public Long count() {
        return (long) actions().size();
    }

    /** When the last was given; absent where there is none. */
    @Accessor
    public @Nullable Instant lastAt() {
        List<GivenAction> seen = actions();
        return seen.isEmpty() ? null : seen.get(seen.size() - 1).at();
    }

    private Instant read(Instant start) {
        if (start.isBefore(view.since())) {
            throw AllowanceExceededException.before(view.since());
        }
        return start;
    }

    private Given only(Predicate<GivenAction> condition) {
        return new Given(actions().stream().filter(condition).toList(), view, reading, 0);
    }

    @Override
    public String toString() {
        return exceeded > 0 ? "given more than " + exceeded : "given " + ids();
    }
}
