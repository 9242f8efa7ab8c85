package io.promoment.rules.language;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.Order;
import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Span;
import io.promoment.rules.language.Expression.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the literals of a rule how far back it looks. Of several bounds in one path the last one counts: what is
 * read for it covers what the path can see.
 */
record Needs(HistoryNeed history, GivenNeed given) {

    private static final Needs NONE = new Needs(HistoryNeed.NONE, GivenNeed.NONE);

    /** The types that carry an order, and so can make, change or undo a purchase. */
    private static final SortedSet<String> PURCHASES = purchaseTypes();

    static Needs of(Rule rule) {
        return Walk.paths(rule).stream().map(Needs::of).reduce(NONE, Needs::and);
    }

    static @Nullable Span longer(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.length().compareTo(other.length()) >= 0 ? one : other;
    }

    private Needs and(Needs other) {
        return new Needs(history.and(other.history), given.and(other.given));
    }

    private static Needs of(Path path) {
        Reach history = new Reach();
        Reach given = new Reach();
        for (Step step : path.steps()) {
            history.follow(step, History.class);
            given.follow(step, Given.class);
        }
        return new Needs(history.historyNeed(), given.givenNeed());
    }

    private static SortedSet<String> purchaseTypes() {
        SortedSet<String> types = new TreeSet<>();
        for (ActivityType type : ActivityType.values()) {
            if (carriesOrder(type.shape())) {
                types.add(type.wireName());
            }
        }
        return types;
    }

    /** An activity that carries an order answers {@code order()} itself. */
    private static boolean carriesOrder(Class<? extends Activity> shape) {
        return Arrays.stream(shape.getMethods())
                .anyMatch(method -> method.getReturnType().equals(Order.class)
                        && method.getName().equals("order")
                        && !method.getDeclaringClass().equals(Activity.class));
    }

    /** How far one path reaches into the history or into what was given. */
    private static final class Reach {
        private boolean used;
        private boolean all = true;
        private @Nullable Span span;
        private @Nullable CalendarPeriod period;
        private final SortedSet<String> types = new TreeSet<>();

        void follow(Step step, Class<?> source) {
            if (step.type().equals(new ValueType.Model(source))) {
                used = true;
            }
            if (!step.owner().equals(new ValueType.Model(source))) {
                return;
            }
            if (step.name().startsWith("purchases")) {
                only(PURCHASES);
            }
            for (int i = 0; i < step.arguments().size(); i++) {
                String text = step.text(i);
                Spelling.of(step.owner(), step.name(), i).ifPresent(spelling -> bound(spelling, text));
            }
        }

        private void bound(Spelling spelling, String text) {
            switch (spelling) {
                case SPAN -> span = Span.parse(text);
                case PERIOD -> period = CalendarPeriod.parse(text);
                case ACTIVITY_TYPE -> only(new TreeSet<>(List.of(text)));
                default -> {}
            }
        }

        private void only(SortedSet<String> some) {
            all = false;
            types.clear();
            types.addAll(some);
        }

        HistoryNeed historyNeed() {
            return used ? new HistoryNeed(all, types, span, periods(), unbounded()) : HistoryNeed.NONE;
        }

        GivenNeed givenNeed() {
            return used ? new GivenNeed(true, span, periods(), unbounded()) : GivenNeed.NONE;
        }

        private boolean unbounded() {
            return span == null && period == null;
        }

        private SortedSet<CalendarPeriod> periods() {
            SortedSet<CalendarPeriod> periods = new TreeSet<>();
            if (period != null) {
                periods.add(period);
            }
            return periods;
        }
    }
}
