create schema trail;
grant usage on schema trail to tsumugi_portal;

create table trail.entry (
    id          uuid primary key,
    at          timestamptz not null,
    actor       uuid,
    actor_name  text not null,
    act         text not null,
    object_kind text,
    object      uuid,
    outcome     text not null check (outcome in ('DONE', 'REFUSED')),
    origin      text
);
create index entry_by_object on trail.entry (object, id desc);
create index entry_by_actor on trail.entry (actor, id desc);

-- Append-only: the portal adds and reads, and holds no right to change or delete.
grant select, insert on trail.entry to tsumugi_portal;
