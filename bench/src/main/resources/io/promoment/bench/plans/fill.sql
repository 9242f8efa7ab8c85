-- Fills the tables as years of a shop would, with :decisions decisions over :months months before this one. Statements end
-- with an empty line. Some customers, promotions and rules have a thousand times more than others; some statuses and kinds
-- are rare; the first weeks were imported; one promotion was retired after two months, one hardly ever fired.

create function hashed(i bigint, salt int) returns float8 language sql immutable parallel safe
return (hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992.0

do $$
declare
    parent text;
    month  timestamp;
begin
    for month in select date_trunc('month', now() at time zone 'UTC') - n * interval '1 month' from generate_series(1, :months) n loop
        foreach parent in array array['activity', 'decision', 'firing', 'action'] loop
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                           parent || to_char(month, '_YYYY_MM'), parent,
                           month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        end loop;
    end loop;
end $$

-- filled first, indexed then
create table index_kept as
select c.conrelid::regclass::text as parent, c.conname::text as name,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as made_by,
       true as is_key
from pg_constraint c
where c.contype = 'p' and c.conrelid::regclass::text in ('activity_key', 'activity', 'decision', 'firing', 'action')
union all
select tablename, indexname, replace(indexdef, ' ON ONLY ', ' ON '), false
from pg_indexes
where tablename in ('activity', 'decision', 'firing', 'action') and indexname not like '%pkey'

do $$
declare
    kept record;
begin
    for kept in select * from index_kept order by is_key loop
        if kept.is_key then
            execute format('alter table %s drop constraint %I', kept.parent, kept.name);
        else
            execute format('drop index %I', kept.name);
        end if;
    end loop;
end $$

-- twenty decisions have one time
create unlogged table made as
select i,
       date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' - :months * interval '30 days'
           + (i / 20) * (:months * interval '30 days' / (:decisions / 20)) as at,
       'event_' || substr(md5(i::text), 1, 28) as id,
       'cust_' || substr(md5(floor(:decisions / 20 * power(hashed(i, 1), 3))::bigint::text), 1, 24) as customer,
       'customer.kind_' || floor(39 * power(hashed(i, 2), 4))::int as type,
       case when i < :decisions / 28 then 'imported' when hashed(i, 3) < 0.00005 then 'too_late' else 'decided' end as status,
       case when i < :decisions / 28 then 0 when hashed(i, 4) < 0.05 then 2 when hashed(i, 4) < 0.3 then 1 else 0 end as firings
from generate_series(1::bigint, :decisions) i

insert into activity_key select id, sha256(id::bytea), customer, at from made order by i

insert into activity (at, id, customer, position, type, occurred_at, received_at, body)
select at, id, customer, i, type, at - interval '2 seconds', at - interval '1 second',
       format('{"id":"%s","type":"%s","created_at":"2026-01-01T00:00:00Z","data":{"customer":{"id":"%s"}}}', id, type, customer)::json
from made order by i

insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome)
select at, id, customer, i, (select number from ruleset_live), status, firings,
       '{"customer":"x","customer_before":{},"given":[],"history":[],"position":1,"readings":[],"ruleset":1,"windows":[]}',
       format('{"actions":[],"failures":[],"firings":[],"status":"%s"}', status)::json
from made order by i

create unlogged table fired as
select i, at, id, customer, n as ordinal,
       case when hashed(i, 10 + n) < 0.00001 then 'rare'
            when i < :decisions / 7 and hashed(i, 20 + n) < 0.1 then 'retired'
            else 'promotion-' || lpad(floor(200 * power(hashed(i, 30 + n), 3))::text, 3, '0') end as promotion,
       floor(3 * hashed(i, 40 + n))::int as rule,
       case when hashed(i, 50 + n) < 0.0001 then 'event.track'
            when hashed(i, 50 + n) < 0.01 then 'gift.credit'
            when hashed(i, 50 + n) < 0.2 then 'message.send'
            when hashed(i, 50 + n) < 0.45 then 'reward.grant'
            else 'points.add' end as kind,
       case when hashed(i, 60 + n) < 0.0002 then 'superseded'
            when hashed(i, 60 + n) < 0.06 then 'suppressed'
            else 'granted' end as status
from made, generate_series(0, firings - 1) n

insert into firing select at, id, ordinal, promotion, 1, promotion || ': rule ' || rule from fired order by i, ordinal

insert into action (at, id, activity, firing, kind, promotion, recipient, occurred_at, parameters, status, reason)
select at, 'act_' || md5(i || '-' || ordinal), id, ordinal, kind, promotion, customer, at, '{"points":500}', status,
       case when status <> 'granted' then '{"type":"superseded","group":"g","promotion":"p","rule":"p: r"}'::json end
from fired order by i, ordinal

insert into customer select customer, max(i), '{}' from made group by 1

do $$
declare
    kept record;
begin
    for kept in select * from index_kept order by not is_key loop
        execute kept.made_by;
    end loop;
end $$

drop table made, fired, index_kept

vacuum analyze
