package io.promoment.app.numbers;

import io.promoment.api.ActionSeries;
import io.promoment.api.BudgetFilter;
import io.promoment.api.BudgetUse;
import io.promoment.api.DecisionSeries;
import io.promoment.api.FailureSeries;
import io.promoment.api.FiringSeries;
import io.promoment.api.NumbersFilter;
import io.promoment.api.NumbersPeriod;
import io.promoment.api.NumbersResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.ReasonSeries;
import io.promoment.api.SealingNumbers;
import io.promoment.api.TimeSeries;
import io.promoment.app.numbers.LineStore.Counts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

class NumbersRoutes implements NumbersResource {
    private final LineStore lines;
    private final DecisionCountStore decisions;
    private final CompletenessStore completeness;
    private final Budgets budgets;
    private final SealingStore sealing;
    private final Clock clock = Clock.systemUTC();

    @Inject
    NumbersRoutes(
            LineStore lines,
            DecisionCountStore decisions,
            CompletenessStore completeness,
            Budgets budgets,
            SealingStore sealing) {
        this.lines = lines;
        this.decisions = decisions;
        this.completeness = completeness;
        this.budgets = budgets;
        this.sealing = sealing;
    }

    @Override
    public TimeSeries<FiringSeries> firings(NumbersFilter filter, NumbersPeriod period) {
        return chart(period, ofRules(Charts.FIRINGS, filter, Charts::firings));
    }

    @Override
    public TimeSeries<ActionSeries> actions(NumbersFilter filter, NumbersPeriod period) {
        return chart(period, ofRules(Charts.ACTIONS, filter, Charts::actions));
    }

    @Override
    public TimeSeries<ReasonSeries> reasons(NumbersFilter filter, NumbersPeriod period) {
        return chart(period, ofRules(Charts.REASONS, filter, Charts::reasons));
    }

    @Override
    public TimeSeries<FailureSeries> failures(NumbersFilter filter, NumbersPeriod period) {
        return chart(period, ofRules(Charts.FAILURES, filter, Charts::failures));
    }

    @Override
    public TimeSeries<DecisionSeries> decisions(NumbersPeriod period) {
        return chart(period, decisions::read);
    }

    @Override
    public Page<BudgetUse> budgets(BudgetFilter filter, PageRequest page) {
        return budgets.list(filter, page);
    }

    @Override
    public SealingNumbers sealing() {
        return sealing.read();
    }

    private <S> Function<Steps, List<S>> ofRules(Counts counts, NumbersFilter filter, Function<Line, S> answer) {
        return steps -> lines.read(counts, steps, filter).stream().map(answer).toList();
    }

    private <S> TimeSeries<S> chart(NumbersPeriod period, Function<Steps, List<S>> read) {
        Steps steps = Steps.of(period, clock.instant());
        Instant completeUntil = completeness.completeUntil();
        List<S> series = read.apply(steps);
        return new TimeSeries<>(steps.from(), steps.to(), steps.name(), completeUntil, steps.starts(), series);
    }
}
