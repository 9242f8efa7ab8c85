-- What came in, what was decided, what is in force. One batch of the pipeline writes with one time, `at`: it is the
-- time of the decision and the partition of everything the batch wrote.

-- Activities ---------------------------------------------------------------------------------------------------------

-- Known for ever, also after bodies were dropped, and therefore not partitioned. A unique index on a partitioned table
-- would have to contain the time. Once (L1) hangs on this primary key.
create table activity_key (
    id       text        primary key,
    digest   bytea       not null, -- SHA-256 of the canonical content
    customer text        not null,
    at       timestamptz not null
);

-- The lock on this row gives an activity its position. No index on what changes: updates stay heap-only.
create table customer (
    id       text   primary key,
    position bigint not null, -- of the customer's latest activity; 0 before the first
    fold     json   not null
) with (fillfactor = 70);

create table customer_alias (
    alias    text primary key, -- 'source:' and the source_id
    customer text not null
);

-- `json` keeps the text as received; `jsonb` reorders, drops, and refuses a NUL.
create table activity (
    at          timestamptz not null,
    id          text        not null,
    customer    text        not null,
    position    bigint      not null,
    type        text        not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    source      text,                        -- who sent it, when the envelope says
    caused_by   text,                        -- the action whose effect this is
    depth       int         not null default 0,
    body        json        not null,
    primary key (at, id)
) partition by range (at);

create index activity_of_customer_by_type on activity (customer, type, occurred_at);
create index activity_of_customer_by_position on activity (customer, position);

-- Decisions ----------------------------------------------------------------------------------------------------------

create table decision (
    at       timestamptz not null,
    activity text        not null, -- the decision's id is made of it
    customer text        not null,
    position bigint      not null,
    ruleset  bigint      not null,
    status   text        not null,
    firings  int         not null,
    inputs   json        not null, -- everything the outcome depends on
    outcome  json        not null, -- canonical bytes: compared when decided again
    primary key (at, activity)
) partition by range (at);

create index decision_of_customer on decision (customer, at desc);

create table firing (
    at        timestamptz not null,
    activity  text        not null,
    ordinal   int         not null,
    promotion text        not null,
    version   int         not null,
    rule      text        not null,
    primary key (at, activity, ordinal)
) partition by range (at);

create index firing_of_rule on firing (promotion, rule, at desc);

-- What became of a granted action later is rows of its own; this row only ever says what was decided.
create table action (
    at          timestamptz not null,
    id          text        not null,
    activity    text        not null,
    firing      int         not null, -- ordinal of the firing that asked for it
    kind        text        not null,
    promotion   text        not null,
    recipient   text        not null,
    occurred_at timestamptz not null, -- when the activity occurred: what "given within 7 days" looks at
    parameters  json        not null,
    status      text        not null,
    reason      json,
    primary key (at, id)
) partition by range (at);

create index action_by_id on action (id);
create index action_of_recipient on action (recipient, at desc);
create index action_of_promotion on action (promotion, status, at desc);

-- Limits -------------------------------------------------------------------------------------------------------------

-- Budgets and limits per calendar period or for ever: one number a key, reserved last in the transaction.
create table counter (
    key  text   primary key,
    used bigint not null,
    cap  bigint not null,
    check (used <= cap)
) with (fillfactor = 50);

-- Sliding limits look at both sides of an occurrence and therefore need each grant.
create table limit_grant (
    key         text        not null,
    occurred_at timestamptz not null,
    activity    text        not null,
    ordinal     int         not null,
    amount      bigint      not null,
    primary key (key, occurred_at, activity, ordinal)
);

-- Delivery: the one table of granted actions that changes ------------------------------------------------------------

create table delivery (
    id       bigint      generated always as identity primary key,
    action   text        not null,
    target   int         not null,
    customer text        not null,
    state    text        not null,
    due      timestamptz not null,
    attempts int         not null default 0
) with (fillfactor = 70);

create index delivery_due on delivery (target, due) where state = 'pending';
create index delivery_of_action on delivery (action);

-- Audit --------------------------------------------------------------------------------------------------------------

-- Drawn after the customers are locked, so that the order of the numbers is every customer's order.
create sequence batch_no;

-- The queue of what is still to be sealed. Not append only (L10): a batch is deleted once it is sealed, its leaves are kept.
create table audit_batch (
    batch bigint      primary key,
    at    timestamptz not null
);

create table audit_leaf (
    index bigint      primary key,
    batch bigint      not null,
    at    timestamptz not null,
    kind  "char"      not null,
    id    text        not null,
    hash  bytea       not null
);

-- Promotions ---------------------------------------------------------------------------------------------------------

create table promotion_version (
    promotion text        not null,
    version   int         not null,
    digest    text        not null, -- of the name and the DRL
    drl       text        not null,
    scenarios text,
    at        timestamptz not null,
    door      text        not null, -- 'folder', 'shipped' or 'api': where the version came from
    path      text,                 -- the file, for versions from a folder
    primary key (promotion, version)
);

-- Immutable: the settings that decide, and the versions in force.
create table ruleset (
    number   bigint      primary key,
    digest   text        not null,
    settings json        not null,
    at       timestamptz not null
);

create table ruleset_promotion (
    ruleset   bigint not null references ruleset,
    promotion text   not null,
    version   int    not null,
    primary key (ruleset, promotion),
    foreign key (promotion, version) references promotion_version
);

create table ruleset_live (
    one    boolean primary key default true check (one),
    number bigint  not null references ruleset
);

-- Every change to promotions, told once.
create table promotion_change (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    promotion text        not null,
    version   int,
    change    text        not null, -- 'published', 'activated', 'paused', 'resumed', 'rolled_back'
    door      text        not null,
    ruleset   bigint      not null references ruleset
);

create index promotion_change_of_promotion on promotion_change (promotion, id desc);

-- Append only (L10) --------------------------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array[
        'activity_key', 'activity', 'decision', 'firing', 'action', 'audit_leaf',
        'promotion_version', 'ruleset', 'ruleset_promotion', 'promotion_change'
    ] loop
        execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I execute function refuse_change()', kept);
    end loop;
end $$;

-- Partitions: a month each, in UTC -----------------------------------------------------------------------------------

-- Makes this month's partitions and those of the next `ahead` months, and says how many it made.
create function keep_partitions(ahead int) returns int language plpgsql as $$
declare
    parent text;
    child  text;
    month  timestamp;
    made   int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('keep_partitions'));
    for month in select generate_series(date_trunc('month', clock_timestamp() at time zone 'UTC'),
                                        date_trunc('month', clock_timestamp() at time zone 'UTC') + ahead * interval '1 month',
                                        interval '1 month')
    loop
        foreach parent in array array['activity', 'decision', 'firing', 'action'] loop
            child := parent || to_char(month, '_YYYY_MM');
            if to_regclass(child) is null then -- creating one locks the parent, if only for a moment
                execute format('create table %I partition of %I for values from (%L) to (%L)', child, parent,
                               month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
                execute format('create trigger never_emptied before truncate on %I execute function refuse_change()', child);
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end $$;

-- How many whole months after this one have all their partitions; -1 when this month lacks one.
create function partitions_ahead() returns int language plpgsql stable as $$
declare
    parent text;
    ahead  int := -1;
begin
    loop
        foreach parent in array array['activity', 'decision', 'firing', 'action'] loop
            if to_regclass(parent || to_char(clock_timestamp() at time zone 'UTC' + (ahead + 1) * interval '1 month', '_YYYY_MM')) is null then
                return ahead;
            end if;
        end loop;
        ahead := ahead + 1;
    end loop;
end $$;

select keep_partitions(3);
