-- Names of customers --------------------------------------------------------------------------------------------------

-- Every key under which activities arrive is a row of `customer`, so that the locks on these rows serialise two first
-- activities that carry one person under different keys. A row that is only another name stays at position 0.
alter table customer add column known_as text; -- the customer whose other name this is; never one that is itself another name

insert into customer (id, position, fold, known_as)
select alias, 0, '{}', customer from customer_alias
on conflict (id) do update set known_as = excluded.known_as;

drop table customer_alias;

create index customer_known_as on customer (known_as) where known_as is not null; -- the other names of a customer

-- Tallies of windows -------------------------------------------------------------------------------------------------

-- A sliding limit reads the grants in reach, many rows, of which the missing one cannot be locked. Whoever grants raises
-- the tally of the window, and only if it is still as it was read.
comment on table counter is
    'used of cap for budgets and calendar limits; for a sliding limit the number of its grants ever, cap being what the last grant made of it';

insert into counter (key, used, cap)
select key, count(*), count(*) from limit_grant group by key
on conflict (key) do nothing;

-- Times in arrays ----------------------------------------------------------------------------------------------------

-- Microseconds since 1970 as a time, exact until 2255: an array of numbers travels in binary, one of times as text.
-- Stable, as adding an interval is: an immutable function around it would not be inlined.
create function at_micros(micros bigint) returns timestamptz language sql stable parallel safe
return timestamptz 'epoch' + micros * interval '1 microsecond';

-- Locks of partitions -------------------------------------------------------------------------------------------------

-- Whoever waits for a parent table's lock makes all batches wait behind: behind a long report, rather try again in an hour.
alter function keep_partitions(int) set lock_timeout = '2s';
