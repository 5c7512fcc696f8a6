-- The region's day. What ends "on" a day ends when it is over there.
create function members.today() returns date
language sql stable parallel safe
return (now() at time zone 'Asia/Tokyo')::date;

alter table members.member
    add column standing text not null default 'PRESENT' check (standing in ('PRESENT', 'SUSPENDED', 'LEFT')),
    add column standing_since timestamptz,
    -- A guest's last day, or that of someone whose facility has let them go.
    add column until date,
    -- When the name of who has left gave way to a pseudonym.
    add column forgotten_at timestamptz;
create index member_by_end on members.member (until) where until is not null;
create index member_by_leaving on members.member (standing_since) where standing = 'LEFT' and forgotten_at is null;

-- Facilities whose people may not come in for now.
create table members.cut_off (
    facility uuid primary key,
    reason   text not null,
    since    timestamptz not null
);

-- Roles beside those that came with the enrolment: asked for by one, approved by another, ended by a day.
create table members.role_grant (
    id         uuid primary key,
    member     uuid not null references members.member (id),
    role       text not null,
    why        text not null,
    until      date,
    asked_by   uuid not null,
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    approved   boolean,
    ended_at   timestamptz
);
create unique index role_grant_once on members.role_grant (member, role)
    where ended_at is null and approved is distinct from false;
create index role_grant_waiting on members.role_grant (asked_at, id) where decided_at is null;

-- When somebody last said that a member still needs the roles they have.
create table members.confirmation (
    member       uuid primary key references members.member (id),
    confirmed_by uuid not null,
    confirmed_at timestamptz not null
);

-- Who may come in right now, as what. Roles stand sorted: a session remembers those it began with.
create or replace view members.actor as
select member.id, card.name,
       array(select held from unnest(member.roles) held
             union
             select role_grant.role from members.role_grant
             where role_grant.member = member.id and role_grant.approved and role_grant.ended_at is null
               and (role_grant.until is null or role_grant.until >= members.today())
             order by 1) as roles,
       member.active and (member.until is null or member.until >= members.today())
           and not exists (select 1 from members.cut_off where cut_off.facility = member.facility) as active
from members.member
join members.card on card.id = member.id;

grant select, insert, update, delete on members.cut_off, members.confirmation to tsumugi_portal;
grant select, insert, update on members.role_grant to tsumugi_portal;
