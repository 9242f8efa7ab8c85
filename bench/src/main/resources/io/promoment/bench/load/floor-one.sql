-- F1: one order, one statement. Locks the customer by raising its position, and writes every row that the service writes.
with batch as materialized (
    select nextval('batch_no') as number, clock_timestamp() as at
), owner as (
    insert into customer as c (id, position, fold)
    values ('cust_load_' || lpad(:customer, 8, '0'), 1, :fold::json)
    on conflict (id) do update set position = c.position + 1, fold = excluded.fold
    returning c.id, c.position
), placed as materialized (
    select b.number, b.at, o.id as customer, o.position,
           'event_floor1' || lpad(b.number::text, 12, '0') as id,
           'act_' || lpad(b.number::text, 32, '0') as action,
           timestamptz '@first@' + (o.position - 1) * interval '@step@' as occurred_at
    from batch b, owner o
), write_key as (
    insert into activity_key (id, digest, customer, at)
    select id, '\xb90df2104c5d84aff7df82c9400420aad0e6b2aec446f603f31c9f0da92e2a2d', customer, at from placed
    on conflict (id) do nothing
), write_activity as (
    insert into activity (at, id, customer, position, type, occurred_at, received_at, depth, body)
    select at, id, customer, position, 'customer.order.paid', occurred_at, at, 0, :body::json from placed
), write_decision as (
    insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome, salt)
    select at, id, customer, position, 1, 'decided', 1, :inputs::json, :outcome::json, '\x00112233445566778899aabbccddeeff' from placed
), write_firing as (
    insert into firing (at, activity, ordinal, promotion, version, rule)
    select at, id, 0, :promotion, 1, :rule from placed
), write_action as (
    insert into action (at, id, activity, firing, kind, promotion, recipient, occurred_at, parameters, status)
    select at, action, id, 0, :kind, :promotion, customer, occurred_at, :parameters::json, 'granted' from placed
), write_delivery as (
    insert into delivery (action, target, customer, state, due)
    select action, 0, customer, 'pending', at from placed
), write_batch as (
    insert into audit_batch (batch, at, kinds, ids, digests)
    select number, at, 'd', array['dec_' || id], array['\xb90df2104c5d84aff7df82c9400420aad0e6b2aec446f603f31c9f0da92e2a2d'::bytea] from placed
), reserve as (
    insert into counter as c (key, used, cap)
    select 'limit|load|' || :rule || '|1000000 per customer per calendar month|' || customer || to_char(occurred_at, '|YYYY-MM'), 1, 1000000
    from placed
    on conflict (key) do update set used = c.used + 1 where c.used + 1 <= c.cap
)
select @history@
from placed p
cross join lateral (
    select a.position, a.body
    from activity a
    where a.customer = p.customer and a.type = any ('{customer.order.paid}') and a.position < p.position
      and a.occurred_at >= p.occurred_at - interval '30 days' and a.occurred_at <= p.occurred_at
      and a.at >= p.occurred_at - interval '31 days'
    order by a.position desc
    limit 10001
) h;
