-- F2: many orders, one transaction. Every row that the service writes, from arrays.
-- lock
select id, position from customer where id = any (:customers) order by id for update
-- batch
select nextval('batch_no'), clock_timestamp()
-- keys
insert into activity_key (id, digest, customer, at)
select id, '\xb90df2104c5d84aff7df82c9400420aad0e6b2aec446f603f31c9f0da92e2a2d', customer, :at
from unnest(:ids, :customers) u (id, customer) order by id
on conflict (id) do nothing
-- history
select @history@
from unnest(:customers, :positions) p (customer, position)
cross join lateral (
    select a.position, a.body
    from activity a
    where a.customer = p.customer and a.type = any ('{customer.order.paid}') and a.position < p.position
      and a.occurred_at >= timestamptz '@first@' + (p.position - 1) * interval '@step@' - interval '30 days'
      and a.occurred_at <= timestamptz '@first@' + (p.position - 1) * interval '@step@'
      and a.at >= timestamptz '@first@' + (p.position - 1) * interval '@step@' - interval '31 days'
    order by a.position desc
    limit 10001
) h
-- write
with placed as materialized (
    select u.*, 'act_' || lpad(id, 32, '0') as action, :at as at,
           timestamptz '@first@' + (position - 1) * interval '@step@' as occurred_at
    from unnest(:ids, :customers, :positions, :folds, :bodies, :inputs, :outcomes)
         u (id, customer, position, fold, body, inputs, outcome)
), write_activity as (
    insert into activity (at, id, customer, position, type, occurred_at, received_at, depth, body)
    select at, id, customer, position, 'customer.order.paid', occurred_at, at, 0, body::json from placed
), write_decision as (
    insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome, salt)
    select at, id, customer, position, 1, 'decided', 1, inputs::json, outcome::json, '\x00112233445566778899aabbccddeeff' from placed
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
    select :number, :at, repeat('d', count(*)::int), array_agg('dec_' || id order by customer),
           array_agg('\xb90df2104c5d84aff7df82c9400420aad0e6b2aec446f603f31c9f0da92e2a2d'::bytea) from placed
)
update customer c set position = p.position, fold = p.fold::json from placed p where c.id = p.customer
-- reserve
insert into counter as c (key, used, cap)
select 'limit|load|' || :rule || '|1000000 per customer per calendar month|' || customer
       || to_char(timestamptz '@first@' + (position - 1) * interval '@step@', '|YYYY-MM'), 1, 1000000
from unnest(:customers, :positions) u (customer, position) order by 1
on conflict (key) do update set used = c.used + 1 where c.used + 1 <= c.cap
