-- What was decided, counted by hours and by days in UTC of the time of deciding. A batch writes its own few numbers beside its
-- row in the queue of the audit log; whoever seals takes that row once, and adds them here in the same transaction. So nothing
-- is counted twice, nothing is left out, no batch waits for a row that others raise, and nobody has to read decisions.

alter table audit_batch
    add column numbers json; -- null where the entries are no decisions, and where they are counted below already

create index audit_batch_by_time on audit_batch (at); -- the oldest says until when the numbers are complete

-- An activity is answered `micros` after it was received, up to the time of its batch. Slower than the last bound: 71.
create table numbers_of_decisions (
    step      text        not null check (step in ('hour', 'day')),
    start     timestamptz not null,
    status    text        not null,
    bucket    int         not null, -- place of the first of latency_bounds() that is more, from 0
    decisions bigint      not null,
    micros    numeric     not null, -- of all of them together
    primary key (step, start, status, bucket)
) with (fillfactor = 70);

create table numbers_of_rules (
    step       text        not null check (step in ('hour', 'day')),
    start      timestamptz not null,
    promotion  text        not null,
    rule       text        not null,
    firings    bigint      not null, -- in all
    suppressed bigint      not null, -- of them
    superseded bigint      not null, -- of them
    primary key (step, start, promotion, rule)
) with (fillfactor = 70);

create table numbers_of_actions (
    step      text        not null check (step in ('hour', 'day')),
    start     timestamptz not null,
    promotion text        not null,
    rule      text        not null,
    kind      text        not null,
    status    text        not null,
    actions   bigint      not null,
    quantity  numeric     not null, -- points, minor units, rewards or codes; 0 for kinds that have none
    primary key (step, start, promotion, rule, kind, status)
) with (fillfactor = 70);

create table numbers_of_reasons (
    step         text        not null check (step in ('hour', 'day')),
    start        timestamptz not null,
    promotion    text        not null,
    rule         text        not null,
    reason       text        not null, -- 'limit_reached', 'budget_spent', 'superseded'
    text         text        not null, -- of the limit or the budget; '' where superseded
    by_promotion text        not null, -- the winner of the group; '' where suppressed
    by_rule      text        not null,
    firings      bigint      not null,
    actions      bigint      not null,
    primary key (step, start, promotion, rule, reason, text, by_promotion, by_rule)
) with (fillfactor = 70);

create table numbers_of_failures (
    step      text        not null check (step in ('hour', 'day')),
    start     timestamptz not null,
    promotion text        not null,
    rule      text        not null,
    kind      text        not null,
    failures  bigint      not null,
    primary key (step, start, promotion, rule, kind)
) with (fillfactor = 70);

-- Ten bounds to a power of ten, from 0.1 ms to 1 000 s, in microseconds: the code has the same.
create function latency_bounds() returns bigint[] language sql immutable parallel safe
return array(select round(100 * power(10::numeric, n / 10.0))::bigint from generate_series(0, 70) as n order by n);

-- The first moment of the hour or the day.
create function step_start(step text, at timestamptz) returns timestamptz language sql stable parallel safe
return date_trunc(step, at, 'UTC');

-- Counts again what is kept. What was dropped with its month stays counted as it was. Batches wait until this is committed.
create function count_again() returns void language plpgsql as $$
declare
    since timestamptz;
begin
    -- whoever wrote a batch has committed it then; whoever has not written its row yet writes it, with its numbers, afterwards
    lock table audit_batch in exclusive mode;
    update audit_batch set numbers = null where numbers is not null;
    since := date_trunc('month', (select min(at) from decision), 'UTC');
    delete from numbers_of_decisions where start >= since;
    delete from numbers_of_rules where start >= since;
    delete from numbers_of_actions where start >= since;
    delete from numbers_of_reasons where start >= since;
    delete from numbers_of_failures where start >= since;

    insert into numbers_of_decisions (step, start, status, bucket, decisions, micros)
    with told as (
        select d.at, d.status, greatest(0, extract(epoch from d.at - a.received_at) * 1000000)::bigint as micros
        from decision d
        join activity a on a.at = d.at and a.id = d.activity
    )
    select step, step_start(step, at), status, width_bucket(micros, latency_bounds()), count(*), sum(micros)
    from told, unnest(array['hour', 'day']) as step
    group by 1, 2, 3, 4;

    create temporary table fired as
    select f.at, f.promotion, f.rule, x.status, x.reason ->> 'type' as reason, coalesce(x.reason ->> 'text', '') as text,
           coalesce(x.reason ->> 'promotion', '') as by_promotion, coalesce(x.reason ->> 'rule', '') as by_rule, x.actions
    from firing f
    left join (
        -- a firing is granted or not as a whole
        select at, activity, firing, min(status) as status, min(reason::text)::json as reason, count(*) as actions
        from action
        group by at, activity, firing
    ) x on x.at = f.at and x.activity = f.activity and x.firing = f.ordinal;

    insert into numbers_of_rules (step, start, promotion, rule, firings, suppressed, superseded)
    select step, step_start(step, at), promotion, rule, count(*), count(*) filter (where status = 'suppressed'),
           count(*) filter (where status = 'superseded')
    from fired, unnest(array['hour', 'day']) as step
    group by 1, 2, 3, 4;

    insert into numbers_of_reasons (step, start, promotion, rule, reason, text, by_promotion, by_rule, firings, actions)
    select step, step_start(step, at), promotion, rule, reason, text, by_promotion, by_rule, count(*), sum(actions)
    from fired, unnest(array['hour', 'day']) as step
    where reason is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8;
    drop table fired;

    insert into numbers_of_actions (step, start, promotion, rule, kind, status, actions, quantity)
    select step, step_start(step, x.at), x.promotion, f.rule, x.kind, x.status, count(*),
           sum(case x.kind when 'points.add' then (x.parameters ->> 'points')::numeric
                           when 'gift.credit' then (x.parameters ->> 'amount')::numeric
                           when 'reward.grant' then coalesce((x.parameters ->> 'quantity')::numeric, 1)
                           when 'voucher.publish' then coalesce((x.parameters ->> 'count')::numeric, 1)
                           else 0 end)
    from action x
    join firing f on f.at = x.at and f.activity = x.activity and f.ordinal = x.firing, unnest(array['hour', 'day']) as step
    group by 1, 2, 3, 4, 5, 6;

    insert into numbers_of_failures (step, start, promotion, rule, kind, failures)
    select step, step_start(step, d.at), failure.promotion, failure.rule, failure.kind, count(*)
    from decision d
    cross join lateral json_to_recordset(d.outcome -> 'failures') as failure (promotion text, rule text, kind text),
         unnest(array['hour', 'day']) as step
    group by 1, 2, 3, 4, 5;
end $$;

select count_again();
