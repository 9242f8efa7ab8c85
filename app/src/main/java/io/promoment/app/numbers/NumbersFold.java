package io.promoment.app.numbers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Adds what batches decided to the numbers of their hours and days. */
public final class NumbersFold {
    private static final String FOLD =
            """
            with queued as materialized (
                select at, numbers from audit_batch where batch = any (?) and numbers is not null
            ), rules as materialized (
                select queued.at, rule.*
                from queued, json_to_recordset(numbers -> 'rules') as rule
                    (promotion text, rule text, firings bigint, suppressed bigint, superseded bigint,
                     actions json, reasons json, failures json)
            ), of_decisions as (
                insert into numbers_of_decisions as kept (step, start, status, bucket, decisions, micros)
                select step, step_start(step, at), status, bucket, sum(decisions), sum(micros)
                from queued, json_to_recordset(numbers -> 'decisions') as took
                    (status text, bucket int, decisions bigint, micros numeric), unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4
                on conflict (step, start, status, bucket) do update
                set decisions = kept.decisions + excluded.decisions, micros = kept.micros + excluded.micros
            ), of_rules as (
                insert into numbers_of_rules as kept (step, start, promotion, rule, firings, suppressed, superseded)
                select step, step_start(step, at), promotion, rule, sum(firings), sum(suppressed), sum(superseded)
                from rules, unnest(array['hour', 'day']) as step
                where firings > 0
                group by 1, 2, 3, 4
                on conflict (step, start, promotion, rule) do update
                set firings = kept.firings + excluded.firings, suppressed = kept.suppressed + excluded.suppressed,
                    superseded = kept.superseded + excluded.superseded
            ), of_actions as (
                insert into numbers_of_actions as kept
                  (step, start, promotion, rule, kind, status, actions, quantity)
                select step, step_start(step, at), promotion, rule, asked.kind, asked.status, sum(asked.actions),
                       sum(asked.quantity)
                from rules, json_to_recordset(actions) as asked (kind text, status text, actions bigint, quantity numeric),
                     unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4, 5, 6
                on conflict (step, start, promotion, rule, kind, status) do update
                set actions = kept.actions + excluded.actions, quantity = kept.quantity + excluded.quantity
            ), of_reasons as (
                insert into numbers_of_reasons as kept
                  (step, start, promotion, rule, reason, text, by_promotion, by_rule, firings, actions)
                select step, step_start(step, at), promotion, rule, because.reason, because.text, because.by_promotion,
                       because.by_rule, sum(because.firings), sum(because.actions)
                from rules, json_to_recordset(reasons) as because
                    (reason text, text text, by_promotion text, by_rule text, firings bigint, actions bigint),
                    unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4, 5, 6, 7, 8
                on conflict (step, start, promotion, rule, reason, text, by_promotion, by_rule) do update
                set firings = kept.firings + excluded.firings, actions = kept.actions + excluded.actions
            )
            insert into numbers_of_failures as kept (step, start, promotion, rule, kind, failures)
            select step, step_start(step, at), promotion, rule, failed.kind, sum(failed.failures)
            from rules, json_to_recordset(failures) as failed (kind text, failures bigint),
                 unnest(array['hour', 'day']) as step
            group by 1, 2, 3, 4, 5
            on conflict (step, start, promotion, rule, kind) do update
            set failures = kept.failures + excluded.failures
            """;

    private NumbersFold() {}

    /**
     * Adds these batches, in the transaction in which their rows leave the queue: each once.
     *
     * @param batches the numbers of rows that are in the queue still; two transactions must not add at once
     */
    public static void add(Connection connection, Collection<Long> batches) throws SQLException {
        try (PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.setArray(1, connection.createArrayOf("int8", batches.toArray()));
            fold.executeUpdate();
        }
    }
}
