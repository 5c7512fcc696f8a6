create schema duty;
grant usage on schema duty to tsumugi_portal;

-- Who is on call where, from when until when. What is taken off the board stays, so that nobody puts it on twice.
create table duty.watch (
    id        uuid primary key,
    kind      text not null check (kind in ('PHYSICIAN', 'NURSING_STATION', 'PHARMACY', 'DENTAL')),
    area      text not null,
    place     text not null,
    phone     text not null,
    manner    text not null check (manner in ('PHONE_ONLY', 'VISITS')),
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    note      text not null default '',
    version   int not null default 1,
    gone      boolean not null default false
);
create unique index watch_once on duty.watch (kind, place, starts_at) where not gone;
create index watch_by_end on duty.watch (ends_at, starts_at) where not gone;

grant select, insert, update on duty.watch to tsumugi_portal;
