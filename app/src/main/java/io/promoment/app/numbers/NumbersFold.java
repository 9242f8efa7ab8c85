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
                select date_trunc('hour', at, 'UTC') as hour, numbers
                from audit_batch
                where batch = any (?) and numbers is not null
            ), rules as materialized (
                select queued.hour, rule.*
                from queued, json_to_recordset(numbers -> 'rules') as rule
                    (promotion text, rule text, firings bigint, suppressed bigint, superseded bigint,
                     actions json, reasons json, failures json)
            ), decisions as materialized (
                select hour, status, bucket, sum(decisions) as decisions, sum(micros) as micros
                from queued, json_to_recordset(numbers -> 'decisions') as took
                    (status text, bucket int, decisions bigint, micros numeric)
                group by hour, status, bucket
            ), firings as materialized (
                select hour, promotion, rule, sum(firings) as firings, sum(suppressed) as suppressed,
                       sum(superseded) as superseded
                from rules
                where firings > 0
                group by hour, promotion, rule
            ), actions as materialized (
                select hour, promotion, rule, asked.kind, asked.status, sum(asked.actions) as actions,
                       sum(asked.quantity) as quantity
                from rules, json_to_recordset(actions) as asked (kind text, status text, actions bigint, quantity numeric)
                group by hour, promotion, rule, asked.kind, asked.status
            ), reasons as materialized (
                select hour, promotion, rule, because.reason, because.text, because.by_promotion, because.by_rule,
                       sum(because.firings) as firings, sum(because.actions) as actions
                from rules, json_to_recordset(reasons) as because
                    (reason text, text text, by_promotion text, by_rule text, firings bigint, actions bigint)
                group by hour, promotion, rule, because.reason, because.text, because.by_promotion, because.by_rule
            ), failures as materialized (
                select hour, promotion, rule, failed.kind, sum(failed.failures) as failures
                from rules, json_to_recordset(failures) as failed (kind text, failures bigint)
                group by hour, promotion, rule, failed.kind
            ), of_decisions as (
                insert into numbers_of_decisions as kept (step, start, status, bucket, decisions, micros)
                select step, step_start(step, hour), status, bucket, sum(decisions), sum(micros)
                from decisions, unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4
                on conflict (step, start, status, bucket) do update
                set decisions = kept.decisions + excluded.decisions, micros = kept.micros + excluded.micros
            ), of_rules as (
                insert into numbers_of_rules as kept (step, start, promotion, rule, firings, suppressed, superseded)
                select step, step_start(step, hour), promotion, rule, sum(firings), sum(suppressed), sum(superseded)
                from firings, unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4
                on conflict (step, start, promotion, rule) do update
                set firings = kept.firings + excluded.firings, suppressed = kept.suppressed + excluded.suppressed,
                    superseded = kept.superseded + excluded.superseded
            ), of_actions as (
                insert into numbers_of_actions as kept
                  (step, start, promotion, rule, kind, status, actions, quantity)
                select step, step_start(step, hour), promotion, rule, kind, status, sum(actions), sum(quantity)
                from actions, unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4, 5, 6
                on conflict (step, start, promotion, rule, kind, status) do update
                set actions = kept.actions + excluded.actions, quantity = kept.quantity + excluded.quantity
            ), of_reasons as (
                insert into numbers_of_reasons as kept
                  (step, start, promotion, rule, reason, text, by_promotion, by_rule, firings, actions)
                select step, step_start(step, hour), promotion, rule, reason, text, by_promotion, by_rule, sum(firings),
                       sum(actions)
                from reasons, unnest(array['hour', 'day']) as step
                group by 1, 2, 3, 4, 5, 6, 7, 8
                on conflict (step, start, promotion, rule, reason, text, by_promotion, by_rule) do update
                set firings = kept.firings + excluded.firings, actions = kept.actions + excluded.actions
            )
            insert into numbers_of_failures as kept (step, start, promotion, rule, kind, failures)
            select step, step_start(step, hour), promotion, rule, kind, sum(failures)
            from failures, unnest(array['hour', 'day']) as step
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
