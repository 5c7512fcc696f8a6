-- What becomes of a post calls somebody too: who asked, who sees to it, who wrote it, who leads the team. It stands
-- beside what calls by its words, so that neither takes the other's place, and nodes of before never meet its kinds.
create table bell.fate (
    member    uuid not null,
    post      uuid not null,
    -- Of each the newest is told.
    about     text not null check (about in ('SHOWN', 'REPORT', 'REQUEST')),
    thread    uuid not null,
    position  int  not null,
    kind      text not null check (kind in
                  ('RESTORED', 'REPORTED', 'TAKEN', 'REOPENED', 'DONE', 'CALLED_OFF', 'DUE_MOVED')),
    at        timestamptz not null,
    seen_at   timestamptz,
    mailed_at timestamptz,
    pushed_at timestamptz,
    primary key (member, post, about)
);
create index fate_of_post on bell.fate (post);
create index fate_new on bell.fate (member, thread, position) where seen_at is null;
create index fate_to_tell on bell.fate (at) where seen_at is null and (mailed_at is null or pushed_at is null);

create view bell.ring as
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at from bell.call
union all
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at from bell.fate;

-- A report presses, on those who lead the team right now: what should not stand there is read by more people every
-- minute.
create view bell.due as
select member, post, thread, position, kind, at, mailed_at, pushed_at, mail, quiet_from, quiet_until
from bell.pressing
union all
select fate.member, fate.post, fate.thread, fate.position, fate.kind, fate.at, fate.mailed_at, fate.pushed_at,
       coalesce(preference.mail, true), coalesce(preference.quiet_from, 20), coalesce(preference.quiet_until, 7)
from bell.fate
join feed.said on said.id = fate.post and said.state = 'SHOWN'
join feed.talk on talk.id = fate.thread
join teams.belonging leader on leader.team = talk.team and leader.member = fate.member
    and leader.role in ('OWNER', 'MODERATOR')
join members.actor on actor.id = fate.member and actor.active
left join bell.preference on preference.member = fate.member
where fate.seen_at is null and fate.kind = 'REPORTED';

grant select on bell.ring, bell.due to tsumugi_portal;
grant select, insert, update, delete on bell.fate to tsumugi_portal;
