package io.promoment.app.pipeline;

import io.promoment.app.numbers.BatchNumbers;
import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.ReasonCodec;
import io.promoment.rules.limit.Reservation;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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
                insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome, salt)
                select ?, activity, customer, position, ?, status, firings, inputs::json, outcome::json, salt
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                  as row (activity, customer, position, status, firings, inputs, outcome, salt)
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
                insert into audit_batch (batch, at, kinds, ids, digests, numbers)
                values (?, ?, repeat('%c', ?::int), ?, ?, ?::json)
            )
            update customer set position = row.position, fold = row.fold::json
            from unnest(?, ?, ?) as row (id, position, fold)
            where customer.id = row.id
            """
                    .formatted(EntryKind.DECISION.code());

    private static final SecureRandom RANDOM = new SecureRandom();

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
        List<Recorded> recorded = Recorded.of(judged, RANDOM);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            Columns columns = new Columns(connection, insert);
            setActivities(columns.time(stamp.at()), recorded);
            setDecisions(columns.time(stamp.at()).number(stamp.ruleset()), recorded);
            setFirings(columns.time(stamp.at()), firings(judged));
            setActions(columns.time(stamp.at()), actions);
            setDeliveries(columns.time(stamp.at()), granted(actions));
            setGrants(columns, grants(judged));
            setBatch(columns.number(stamp.number()).time(stamp.at()), recorded);
            columns.json(numbers(stamp, judged));
            setCustomers(columns, List.copyOf(customers));
            insert.executeUpdate();
        }
    }

    private static void setActivities(Columns columns, List<Recorded> recorded) throws SQLException {
        columns.texts(recorded, one -> one.judged().turn().id())
                .texts(recorded, one -> one.judged().turn().customer())
                .longs(recorded, one -> one.judged().inputs().position())
                .texts(recorded, one -> one.judged().turn().type())
                .times(recorded, one -> one.judged().turn().occurredAt())
                .times(recorded, one -> one.judged().turn().received().receivedAt())
                .texts(recorded, one -> one.judged().turn().received().source())
                .texts(recorded, Recorded::causedBy)
                .ints(recorded, Recorded::depth)
                .texts(recorded, one -> one.judged().turn().received().body());
    }

    private static void setDecisions(Columns columns, List<Recorded> recorded) throws SQLException {
        columns.texts(recorded, one -> one.judged().turn().id())
                .texts(recorded, one -> one.judged().turn().customer())
                .longs(recorded, one -> one.judged().inputs().position())
                .texts(recorded, one -> outcome(one.judged()).status().wireName())
                .ints(recorded, one -> outcome(one.judged()).firings().size())
                .texts(recorded, Recorded::inputs)
                .texts(recorded, Recorded::outcome)
                .bytes(recorded, one -> one.salt().bytes());
    }

    /** What the audit log is going to say of the batch. */
    private static void setBatch(Columns columns, List<Recorded> recorded) throws SQLException {
        List<Recorded> inOrder = recorded.stream().sorted(Recorded.IN_THE_LOG).toList();
        columns.number(inOrder.size())
                .texts(inOrder, one -> Ids.decision(one.judged().turn().id()))
                .bytes(inOrder, one -> one.digest().bytes());
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

    private static String numbers(KeyStore.Stamp stamp, List<Judged> judged) {
        BatchNumbers numbers = new BatchNumbers();
        judged.forEach(one -> numbers.add(outcome(one), one.turn().received().receivedAt(), stamp.at()));
        return numbers.json();
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
