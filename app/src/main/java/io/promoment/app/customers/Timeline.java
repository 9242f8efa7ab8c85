package io.promoment.app.customers;

import io.promoment.api.Action;
import io.promoment.api.ActivitySummary;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.TimelineEntry;
import io.promoment.app.activities.Activities;
import io.promoment.app.delivery.Actions;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two lists read as one, newest first: a customer's activities by position, and the actions for that customer, which
 * other customers' activities may have asked for. What was given at one time stands above what happened then.
 */
@ApplicationScoped
class Timeline {
    private final Activities activities;
    private final Actions actions;

    @Inject
    Timeline(Activities activities, Actions actions) {
        this.activities = activities;
        this.actions = actions;
    }

    Page<TimelineEntry> of(String customer, PageRequest request) {
        Paging paging = Paging.of(request, "timeline", customer);
        Reached start = Reached.of(paging.after());
        List<ActivitySummary> happened = activities.ofCustomer(customer, start.position(), paging.rows());
        List<Action> given = actions.forCustomer(customer, start.actionAt(), start.actionId(), paging.rows());
        List<Step> steps = merge(start, happened, given);
        return paging.page(
                steps.subList(0, Math.min(paging.rows(), steps.size())),
                step -> step.reached().place(),
                Step::entry);
    }

    static List<Step> merge(Reached start, List<ActivitySummary> happened, List<Action> given) {
        List<Step> steps = new ArrayList<>();
        Reached reached = start;
        int activity = 0;
        int action = 0;
        while (activity < happened.size() || action < given.size()) {
            Step step;
            if (action < given.size() && isNext(given.get(action), happened, activity)) {
                step = reached.then(given.get(action++));
            } else {
                step = reached.then(happened.get(activity++));
            }
            reached = step.reached();
            steps.add(step);
        }
        return steps;
    }

    private static boolean isNext(Action action, List<ActivitySummary> happened, int activity) {
        return activity == happened.size()
                || !action.decidedAt().isBefore(happened.get(activity).decidedAt());
    }

    /** An entry, and how far both lists were read with it. */
    record Step(TimelineEntry entry, Reached reached) {}

    /** How far each of the two lists was read; absent at its start. */
    record Reached(@Nullable Long position, @Nullable Instant actionAt, String actionId) {

        static Reached of(@Nullable Place place) {
            if (place == null) {
                return new Reached(null, null, "");
            }
            return new Reached(
                    place.part(0, text -> text.isEmpty() ? null : Long.valueOf(text)),
                    place.part(1, text -> text.isEmpty() ? null : Instant.parse(text)),
                    place.part(2, String::valueOf));
        }

        Place place() {
            return Place.of(position == null ? "" : position, actionAt == null ? "" : actionAt, actionId);
        }

        Step then(ActivitySummary activity) {
            return new Step(
                    new TimelineEntry("activity", activity, null),
                    new Reached(activity.position(), actionAt, actionId));
        }

        Step then(Action action) {
            return new Step(
                    new TimelineEntry("action", null, action), new Reached(position, action.decidedAt(), action.id()));
        }
    }
}
