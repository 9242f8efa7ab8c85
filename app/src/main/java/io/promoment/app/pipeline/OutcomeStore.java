package io.promoment.app.pipeline;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.ReasonCodec;
import io.promoment.rules.limit.Reservation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a batch decided, in one statement. */
final class OutcomeStore {
    private static final String WRITE =
            """
            with activities as (
                insert into activity
                  (at, id, customer, position, type, occurred_at, received_at, source, caused_by, depth, body)
                select ?, id, customer, position, type, at_micros(occurred_at), at_micros(received_at), source, caused_by,
                       depth, body::json
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as row (id, customer, position, type, occurred_at, received_at, source, caused_by, depth, body)
            ), decisions as (
                insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome)
                select ?, activity, customer, position, ?, status, firings, inputs::json, outcome::json
                from unnest(?, ?, ?, ?, ?, ?, ?) as row (activity, customer, position, status, firings, inputs, outcome)
            ), firings as (
                insert into firing (at, activity, ordinal, promotion, version, rule)
                select ?, activity, ordinal, promotion, version, rule
                from unnest(?, ?, ?, ?, ?) as row (activity, ordinal, promotion, version, rule)
            ), actions as (
                insert into action
                  (at, id, activity, firing, kind, promotion, recipient, occurred_at, parameters, status, reason)
                select ?, id, activity, firing, kind, promotion, recipient, at_micros(occurred_at), parameters::json, status,
                       reason::json
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as row (id, activity, firing, kind, promotion, recipient, occurred_at, parameters, status, reason)
            ), deliveries as (
                insert into delivery (action, target, customer, state, due)
                select action, 0, customer, 'pending', ? from unnest(?, ?) as row (action, customer)
            ), grants as (
                insert into limit_grant (key, occurred_at, activity, ordinal, amount)
                select key, at_micros(occurred_at), activity, ordinal, amount
                from unnest(?, ?, ?, ?, ?) as row (key, occurred_at, activity, ordinal, amount)
            ), batch as (
                insert into audit_batch (batch, at) values (?, ?)
            )
            update customer set position = row.position, fold = row.fold::json
            from unnest(?, ?, ?) as row (id, position, fold)
            where customer.id = row.id
            """;

    private final Connection connection;

    OutcomeStore(Connection connection) {
        this.connection = connection;
    }

    private record FiringRow(String activity, int ordinal, Firing firing) {}

    private record ActionRow(Turn turn, int firing, DecidedAction action) {}

    private record GrantRow(String activity, Reservation reservation, Reservation.Window window) {}

    /** @param customers as they are after all of it */
    void write(KeyStore.Stamp stamp, List<Judged> judged, Collection<Before> customers) throws SQLException {
        List<ActionRow> actions = actions(judged);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            Columns columns = new Columns(connection, insert);
            setActivities(columns.time(stamp.at()), judged);
            setDecisions(columns.time(stamp.at()).number(stamp.ruleset()), judged);
            setFirings(columns.time(stamp.at()), firings(judged));
            setActions(columns.time(stamp.at()), actions);
            setDeliveries(columns.time(stamp.at()), granted(actions));
            setGrants(columns, grants(judged));
            columns.number(stamp.number()).time(stamp.at());
            setCustomers(columns, List.copyOf(customers));
            insert.executeUpdate();
        }
    }

    private static void setActivities(Columns columns, List<Judged> judged) throws SQLException {
        columns.texts(judged, one -> one.turn().id())
                .texts(judged, one -> one.turn().customer())
                .longs(judged, one -> one.inputs().position())
                .texts(judged, one -> one.turn().type())
                .times(judged, one -> one.turn().occurredAt())
                .times(judged, one -> one.turn().received().receivedAt())
                .texts(judged, one -> one.turn().received().source())
                .texts(judged, OutcomeStore::causedBy)
                .ints(judged, OutcomeStore::depth)
                .texts(judged, one -> one.turn().received().body());
    }

    private static @Nullable String causedBy(Judged judged) {
        String action = judged.inputs().causedBy();
        return action == null ? null : StorableText.of(action);
    }

    private static int depth(Judged judged) {
        Long depth = CausedBy.of(judged.turn().received().activity()).depth();
        return depth == null ? 0 : depth.intValue();
    }

    private static void setDecisions(Columns columns, List<Judged> judged) throws SQLException {
        columns.texts(judged, one -> one.turn().id())
                .texts(judged, one -> one.turn().customer())
                .longs(judged, one -> one.inputs().position())
                .texts(judged, one -> outcome(one).status().wireName())
                .ints(judged, one -> outcome(one).firings().size())
                .texts(judged, one -> text(InputsCodec.write(one.inputs())))
                .texts(judged, one -> text(OutcomeCodec.write(outcome(one))));
    }

    private static void setFirings(Columns columns, List<FiringRow> firings) throws SQLException {
        columns.texts(firings, FiringRow::activity)
                .ints(firings, FiringRow::ordinal)
                .texts(firings, row -> row.firing().promotion())
                .ints(firings, row -> row.firing().version())
                .texts(firings, row -> row.firing().rule());
    }

    private static void setActions(Columns columns, List<ActionRow> actions) throws SQLException {
        columns.texts(actions, row -> row.action().id())
                .texts(actions, row -> row.turn().id())
                .ints(actions, ActionRow::firing)
                .texts(actions, row -> row.action().kind())
                .texts(actions, row -> row.action().promotion())
                .texts(actions, row -> StorableText.of(row.action().recipient()))
                .times(actions, row -> row.turn().occurredAt())
                .texts(
                        actions,
                        row -> CanonicalJson.text(Scalars.tree(row.action().parameters())))
                .texts(actions, row -> row.action().status().wireName())
                .texts(actions, row -> reason(row.action()));
    }

    private static @Nullable String reason(DecidedAction action) {
        return action.reason() == null ? null : CanonicalJson.text(ReasonCodec.tree(action.reason()));
    }

    private static void setDeliveries(Columns columns, List<ActionRow> granted) throws SQLException {
        columns.texts(granted, row -> row.action().id())
                .texts(granted, row -> StorableText.of(row.action().recipient()));
    }

    private static void setGrants(Columns columns, List<GrantRow> grants) throws SQLException {
        columns.texts(grants, row -> StorableText.of(row.reservation().key()))
                .times(grants, row -> row.window().at())
                .texts(grants, GrantRow::activity)
                .ints(grants, row -> row.window().ordinal())
                .longs(grants, row -> row.reservation().amount());
    }

    private static void setCustomers(Columns columns, List<Before> customers) throws SQLException {
        columns.texts(customers, Before::id)
                .longs(customers, Before::position)
                .texts(customers, after -> text(CustomerCodec.write(after.customer())));
    }

    private static List<FiringRow> firings(List<Judged> judged) {
        List<FiringRow> rows = new ArrayList<>();
        for (Judged one : judged) {
            List<Firing> firings = outcome(one).firings();
            for (int ordinal = 0; ordinal < firings.size(); ordinal++) {
                rows.add(new FiringRow(one.turn().id(), ordinal, firings.get(ordinal)));
            }
        }
        return rows;
    }

    private static List<ActionRow> actions(List<Judged> judged) {
        List<ActionRow> rows = new ArrayList<>();
        for (Judged one : judged) {
            Map<String, Integer> firings = firingsByAction(outcome(one).firings());
            for (DecidedAction action : outcome(one).actions()) {
                Integer firing = firings.get(action.id());
                if (firing == null) {
                    throw new IllegalStateException("No firing asked for action " + action.id());
                }
                rows.add(new ActionRow(one.turn(), firing, action));
            }
        }
        return rows;
    }

    private static Map<String, Integer> firingsByAction(List<Firing> firings) {
        Map<String, Integer> byAction = new HashMap<>();
        for (int ordinal = 0; ordinal < firings.size(); ordinal++) {
            for (String action : firings.get(ordinal).actions()) {
                byAction.put(action, ordinal);
            }
        }
        return byAction;
    }

    private static List<ActionRow> granted(List<ActionRow> actions) {
        return actions.stream()
                .filter(row -> row.action().status() == ActionStatus.GRANTED)
                .toList();
    }

    private static List<GrantRow> grants(List<Judged> judged) {
        List<GrantRow> rows = new ArrayList<>();
        for (Judged one : judged) {
            for (Reservation reservation : one.settled().reservations()) {
                Reservation.Window window = reservation.window();
                if (window != null) {
                    rows.add(new GrantRow(one.turn().id(), reservation, window));
                }
            }
        }
        return rows;
    }

    private static Outcome outcome(Judged judged) {
        return judged.settled().outcome();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
