-- Whoever belonged to the team by then is asked to confirm: by the database's clock, which memberships go by too.
alter table feed.thread
    add column asked_at     timestamptz not null default now(),
    -- What whoever started it was by then, and where they worked: feeds are narrowed by it.
    add column profession   text,
    add column municipality text,
    -- A question that takes no more answers.
    add column closed_by    uuid,
    add column closed_at    timestamptz;

update feed.thread
set profession = author.profession, municipality = author.municipality
from members.card author
where author.id = thread.author;

create index thread_by_profession on feed.thread (team, profession, last_activity_at desc, id desc);
create index thread_by_municipality on feed.thread (team, municipality, last_activity_at desc, id desc);
create index thread_of_requests on feed.thread (team, last_activity_at desc, id desc) where kind = 'REQUEST';

-- Who is asked to confirm what and has not, for whoever calls them back.
create view feed.unconfirmed as
select thread.id as thread, reader.member
from feed.thread
join teams.belonging reader
    on reader.team = thread.team and reader.member <> thread.author and reader.since <= thread.asked_at
join members.card who on who.id = reader.member and who.active
where thread.acknowledge
  and not exists (select 1 from feed.acknowledgement done
                  where done.thread = thread.id and done.member = reader.member);

-- Those who are left are reminded once.
create table feed.reminder (
    thread  uuid primary key references feed.thread (id),
    member  uuid not null,
    sent_at timestamptz not null
);

-- How far a request is; one without a row is open and without a time.
create table feed.request (
    thread   uuid primary key references feed.thread (id),
    state    text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DONE', 'WITHDRAWN')),
    due_at   timestamptz,
    taken_by uuid,
    taken_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    check (state <> 'TAKEN' or taken_by is not null)
);

grant select on feed.unconfirmed to tsumugi_portal;
grant select, insert on feed.reminder to tsumugi_portal;
grant select, insert, update on feed.request to tsumugi_portal;
grant select, insert, update, delete on feed.following to tsumugi_portal;
