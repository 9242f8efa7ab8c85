package io.promoment.core.customer;

import io.promoment.core.Accessor;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.core.activity.Order;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The customer's earlier activities as rules see them: of a smaller position, and occurred no later than the one being
 * decided. Every narrowing is a history again, so that {@code history.within("30 days").of("customer.order.paid").count}
 * reads as it is meant.
 */
public final class History {
    public static final History EMPTY = new History(List.of(), View.NONE, Allowance.unbounded(), 0);

    private final List<Past> entries;
    private final View view;
    private final Allowance reading;
    private final long exceeded;

    private History(List<Past> entries, View view, Allowance reading, long exceeded) {
        this.entries = entries;
        this.view = view;
        this.reading = reading;
        this.exceeded = exceeded;
    }

    /** What an activity sees its history from. */
    private record View(Instant now, Instant since, ZoneId zone, Order own) {
        static final View NONE = new View(Instant.EPOCH, Instant.MIN, ZoneOffset.UTC, Order.EMPTY);
    }

    /**
     * The history of an activity.
     *
     * @param earlier activities of smaller positions, in any order; those that occurred later than {@code now} are left out
     * @param now the activity being decided, left out too
     * @param zone the programme's, for calendar periods
     */
    public static History of(List<Past> earlier, Activity now, ZoneId zone) {
        List<Past> entries = earlier.stream()
                .filter(past -> !past.activity().occurredAt().isAfter(now.occurredAt()))
                .filter(past -> !past.activity().id().equals(now.id()))
                .sorted(Past.IN_TIME)
                .toList();
        return new History(
                entries, new View(now.occurredAt(), Instant.MIN, zone, now.order()), Allowance.unbounded(), 0);
    }

    /**
     * A history that is longer than may be read. A rule that asks it anything fails: what it would learn from a part is a
     * guess.
     *
     * @param bound so many activities may be read
     */
    public static History longerThan(long bound) {
        return new History(List.of(), View.NONE, Allowance.unbounded(), bound);
    }

    /** The same, of which every question counts what it reads: asked once for each pair of order lines it adds up. */
    public History readWithin(Allowance allowance) {
        return new History(entries, view, allowance, exceeded);
    }

    /**
     * The same, read no further back than that. A rule that names a span or a period which began earlier fails; what names
     * none is about what was read.
     */
    public History readSince(Instant since) {
        return new History(entries, new View(view.now(), since, view.zone(), view.own()), reading, exceeded);
    }

    private List<Past> entries() {
        if (exceeded > 0) {
            throw new AllowanceExceededException(exceeded);
        }
        return reading.hand(entries);
    }

    /** The activities seen, by time: what stands behind a count. */
    public List<Past> activities() {
        return entries();
    }

    /** The positions seen, ascending: what a decision records of its history. */
    public List<Long> positions() {
        return entries().stream().map(Past::position).sorted().toList();
    }

    /**
     * What occurred in the span up to now; exactly a span ago is outside, so that something "once in 30 days" can be again
     * 30 days later to the second.
     *
     * @throws IllegalArgumentException where the text is no {@link Span}
     */
    @Accessor
    public History within(String span) {
        Instant start = read(Span.parse(span).before(view.now()));
        return only(past -> past.activity().occurredAt().isAfter(start));
    }

    /**
     * What occurred in the calendar period that now is in, up to now.
     *
     * @throws IllegalArgumentException where the text is no {@link CalendarPeriod}
     */
    @Accessor
    public History in(String period) {
        Interval interval = CalendarPeriod.parse(period).in(view.zone(), view.now());
        read(interval.start());
        return only(past -> interval.contains(past.activity().occurredAt()));
    }

    /** What is of the type with that name, such as {@code customer.order.paid}. */
    @Accessor
    public History of(String type) {
        return only(past -> past.activity().type().equals(type));
    }

    /** How many activities. */
    @Accessor
    public Long count() {
        return (long) entries().size();
    }

    /** Short for {@code within(span).of(type).count}. */
    @Accessor
    public Long count(String type, String span) {
        return within(span).of(type).count();
    }

    /** When the first occurred; absent where there is none. */
    @Accessor
    public @Nullable Instant firstAt() {
        List<Past> seen = entries();
        return seen.isEmpty() ? null : seen.get(0).activity().occurredAt();
    }

    /** When the last occurred; absent where there is none. */
    @Accessor
    public @Nullable Instant lastAt() {
        List<Past> seen = entries();
        return seen.isEmpty() ? null : seen.get(seen.size() - 1).activity().occurredAt();
    }

    /** The purchases that these activities show; see {@link Purchases}. */
    @Accessor
    public Purchases purchases() {
        return Purchases.shownBy(entries(), view.own(), reading);
    }

    /** Short for {@code within(span).purchases}. */
    @Accessor
    public Purchases purchases(String span) {
        return within(span).purchases();
    }

    /** Short for {@code in(period).purchases}. */
    @Accessor
    public Purchases purchasesIn(String period) {
        return in(period).purchases();
    }

    private Instant read(Instant start) {
        if (start.isBefore(view.since())) {
            throw AllowanceExceededException.before(view.since());
        }
        return start;
    }

    private History only(Predicate<Past> condition) {
        return new History(entries().stream().filter(condition).toList(), view, reading, 0);
    }

    @Override
    public String toString() {
        return exceeded > 0 ? "history of more than " + exceeded : "history of positions " + positions();
    }
}
