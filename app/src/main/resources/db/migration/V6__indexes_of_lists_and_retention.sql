-- Lists of decisions, actions and activities --------------------------------------------------------------------------

-- All lists stand in the order of time, newest first, so every index ends with it. What of a batch has the same value has the
-- same time as well, and shares one entry. Which list asks for which index is said by the filter in its name.

-- activity: histories and timelines go by position; no statement of ours went by type and time of occurrence.
drop index activity_of_customer_by_type;
create index activity_of_type on activity (type, at);

-- decision: nearly all are decided, and what is not stands in an index of its own. With the id, so that it is in the order
-- of the list: months of imported activities are otherwise expected everywhere in the table.
create index decision_not_decided on decision (status, at, activity) where status <> 'decided';

-- firing: by promotion, by rule; both together go by rule.
drop index firing_of_rule;
create index firing_of_promotion on firing (promotion, at);
create index firing_of_rule on firing (rule, at);

-- action: an id is looked up without its time. By promotion, by kind; most are granted, and what is not stands in an index of
-- its own, which also serves kind and promotion with a status.
alter table action drop constraint action_pkey;
alter table action add primary key (id, at);
drop index action_by_id;
create index action_of_decision on action (at, activity);
drop index action_of_promotion;
create index action_of_promotion on action (promotion, at);
create index action_of_kind on action (kind, at);
create index action_not_granted on action (status, at) where status <> 'granted';

-- Months that were dropped ----------------------------------------------------------------------------------------------

-- Told once, like everything in the log: what is missing of another month was deleted.
create table retention (
    id     bigint      generated always as identity primary key,
    at     timestamptz not null,
    months text[]      not null -- '2024-07', in UTC as the partitions are cut
);

create trigger append_only before update or delete on retention for each row execute function refuse_change();
create trigger never_emptied before truncate on retention execute function refuse_change();
