package io.promoment.app.storage;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Matched;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.Reason;
import io.promoment.core.decision.ReasonCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what the pipeline would have written, so that a test chooses times, statuses and reasons. */
@ApplicationScoped
public class Records {
    public static final String TYPE = "customer.order.paid";

    private final DataSource database;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Records(DataSource database) {
        this.database = database;
    }

    /** A name that no other test uses. */
    public static String unique(String prefix) {
        return prefix + UUID.randomUUID();
    }

    /** The time of the given batch of a test; later batches are a second apart. */
    public Instant at(int batch) {
        return start.plusSeconds(batch);
    }

    public static Outcome nothing() {
        return Outcome.nothing(DecisionStatus.DECIDED);
    }

    /** A firing of the rule that asks for one action of 500 points. */
    public static Outcome fired(
            String activity, String promotion, String rule, String recipient, @Nullable Reason reason) {
        String action = Ids.action(activity, promotion, rule, 0);
        ActionStatus status = reason == null
                ? ActionStatus.GRANTED
                : reason instanceof Reason.Superseded ? ActionStatus.SUPERSEDED : ActionStatus.SUPPRESSED;
        TreeMap<String, Object> parameters = new TreeMap<>();
        parameters.put("points", 500L);
        parameters.put("program", "Juniper Rewards");
        return new Outcome(
                DecisionStatus.DECIDED,
                List.of(new Firing(
                        promotion,
                        3,
                        rule,
                        0,
                        List.of(Matched.activity("OrderPaid", activity)),
                        new TreeMap<>(),
                        List.of(action))),
                List.of(new DecidedAction(
                        action, "points.add", recipient, parameters, status, reason, promotion, rule)),
                List.of());
    }

    /** Writes an activity of the customer and its decision; the body has spaces to be kept. */
    public String decided(String activity, String customer, long position, int batch, Outcome outcome) {
        try (Connection connection = database.getConnection()) {
            OffsetDateTime at = at(batch).atOffset(ZoneOffset.UTC);
            run(connection, "insert into activity_key values (?, 'x', ?, ?)", activity, customer, at);
            run(
                    connection,
                    """
                    insert into activity (at, id, customer, position, type, occurred_at, received_at, body)
                    values (?, ?, ?, ?, ?, ?, ?, cast(? as json))
                    """,
                    at,
                    activity,
                    customer,
                    position,
                    TYPE,
                    at.minusSeconds(2),
                    at.minusSeconds(1),
                    body(activity));
            run(
                    connection,
                    """
                    insert into customer (id, position, fold) values (?, ?, cast('{"lifetime":{"orders":1}}' as json))
                    on conflict (id) do update set position = excluded.position
                    """,
                    customer,
                    position);
            writeOutcome(connection, at, activity, customer, position, outcome);
            return activity;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String body(String activity) {
        return "{ \"id\" : \"%s\",  \"amount\": 1.50, \"a\":1, \"data\": {} }".formatted(activity);
    }

    public void alias(String alias, String customer) {
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "insert into customer (id, position, fold, known_as) values (?, 0, '{}', ?)",
                    alias,
                    customer);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeOutcome(
            Connection connection, OffsetDateTime at, String activity, String customer, long position, Outcome outcome)
            throws SQLException {
        run(
                connection,
                """
                insert into ruleset values (1, 'sha256:1', '{"zone":"UTC"}', now()) on conflict do nothing
                """);
        run(
                connection,
                """
                insert into decision values (?, ?, ?, ?, 1, ?, ?, cast('{}' as json), cast(? as json))
                """,
                at,
                activity,
                customer,
                position,
                outcome.status().wireName(),
                outcome.firings().size(),
                new String(OutcomeCodec.write(outcome), StandardCharsets.UTF_8));
        for (int ordinal : IntStream.range(0, outcome.firings().size()).toArray()) {
            Firing firing = outcome.firings().get(ordinal);
            run(
                    connection,
                    "insert into firing values (?, ?, ?, ?, ?, ?)",
                    at,
                    activity,
                    ordinal,
                    firing.promotion(),
                    firing.version(),
                    firing.rule());
            writeActions(connection, at, activity, ordinal, outcome);
        }
    }

    private static void writeActions(
            Connection connection, OffsetDateTime at, String activity, int firing, Outcome outcome)
            throws SQLException {
        List<String> asked = outcome.firings().get(firing).actions();
        for (DecidedAction action : outcome.actions()) {
            if (!asked.contains(action.id())) {
                continue;
            }
            run(
                    connection,
                    """
                    insert into action values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as json), ?, cast(? as json))
                    """,
                    at,
                    action.id(),
                    activity,
                    firing,
                    action.kind(),
                    action.promotion(),
                    action.recipient(),
                    at,
                    CanonicalJson.text(Scalars.tree(action.parameters())),
                    action.status().wireName(),
                    action.reason() == null ? null : CanonicalJson.text(ReasonCodec.tree(action.reason())));
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
