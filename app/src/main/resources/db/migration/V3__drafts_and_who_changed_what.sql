-- Drafts --------------------------------------------------------------------------------------------------------------

-- Drawn for every save of any draft: a revision is never used twice, not even by a draft that was dropped and begun anew.
create sequence promotion_draft_revision;

-- The one text of a promotion that changes. Nothing of it is in force.
create table promotion_draft (
    promotion text        primary key,
    drl       text        not null,
    scenarios text,
    revision  bigint      not null,
    based_on  int,                  -- the latest version when it was saved
    valid     boolean     not null, -- whether it could be published when it was saved
    saved_at  timestamptz not null,
    saved_by  text        not null, -- the name of the key
    foreign key (promotion, based_on) references promotion_version
);

alter sequence promotion_draft_revision owned by promotion_draft.revision;

-- Who changed what ----------------------------------------------------------------------------------------------------

-- The door of a promotion's latest change is the one it belongs to.
alter table promotion_change
    add column replaced int,                            -- the version in force before; null when there was none
    add column by       text,                           -- the name of the key; null for what a folder did
    add column forced   boolean not null default false, -- published although scenarios failed
    add column comment  text;

comment on column promotion_change.version is 'published or put in force; of a pause the one in force until then';
comment on column promotion_change.change is
    'published (in force at once where the door is a folder), activated, paused, resumed, rolled_back';
