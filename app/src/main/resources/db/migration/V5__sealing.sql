-- The queue of what is to be sealed ------------------------------------------------------------------------------------

-- What was decided until now was queued without what a seal needs: the log that begins here does not cover it.
delete from audit_batch;

-- The nth letter of `kinds`, the nth of `ids` and the nth of `digests` are one entry: whoever seals reads no bodies.
alter table audit_batch
    add column kinds   text    not null, -- a letter each: d decision, c change, r ruleset, x retention
    add column ids     text[]  not null,
    add column digests bytea[] not null, -- SHA-256 of the statement
    add check (length(kinds) = cardinality(ids) and cardinality(ids) = cardinality(digests)),
    alter column ids set storage external,     -- rows of minutes: to compress them costs more than to keep them
    alter column digests set storage external; -- and digests cannot be compressed

alter table decision add column salt bytea; -- of the digests in its statement; null for what was decided before the log began

-- The log --------------------------------------------------------------------------------------------------------------

-- Whose log it is. A service with another origin or key does not write into it.
create table audit_log (
    one    boolean     primary key default true check (one),
    origin text        not null,
    key    text        not null, -- the public one, as in a signed note
    since  timestamptz not null  -- everything that was decided from then on has an entry
);

-- Kept beside the hash, so that an entry is proved after its record is gone.
alter table audit_leaf add column digest bytea not null;

-- An entry is found by its time, which is its row's time, and then by its id.
create index audit_leaf_by_time on audit_leaf (at);
create index audit_leaf_of_changes on audit_leaf (at) where kind <> 'd'; -- few among many decisions

-- The root of each full tile: of 256 entries (level 1), of 256 tiles of the level below (2, 3 …). What stands to the right of
-- the last full tile is computed from the level below, so that no row ever changes.
create table audit_tile (
    level int    not null check (level > 0),
    n     bigint not null,
    hash  bytea  not null,
    primary key (level, n)
);

create table audit_checkpoint (
    size bigint      primary key,
    root bytea       not null,
    at   timestamptz not null,
    note text        not null -- the signed note, exactly as it is handed out
);

do $$
declare
    kept text;
begin
    foreach kept in array array['audit_log', 'audit_tile', 'audit_checkpoint'] loop
        execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I execute function refuse_change()', kept);
    end loop;
end $$;
