-- Whose doing it was; empty where that is not said.
alter table bell.fate add column by uuid;

create or replace view bell.ring as
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at, null::uuid as by from bell.call
union all
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at, by from bell.fate;

alter table bell.fate drop constraint fate_kind_check;
alter table bell.fate add constraint fate_kind_check check (kind in
    ('RESTORED', 'REPORTED', 'TAKEN', 'REOPENED', 'DONE', 'NOT_DONE', 'CALLED_OFF', 'DUE_MOVED'));

create or replace view bell.due as
select member, post, thread, position, kind, at, mailed_at, pushed_at, mail, quiet_from, quiet_until
from bell.pressing
union all
select fate.member, fate.post, fate.thread, fate.position, fate.kind, fate.at, fate.mailed_at, fate.pushed_at,
       coalesce(preference.mail, true), coalesce(preference.quiet_from, 20), coalesce(preference.quiet_until, 7)
from bell.fate
join feed.said on said.id = fate.post and said.state = 'SHOWN'
join feed.judge on judge.post = fate.post and judge.member = fate.member
join members.actor on actor.id = fate.member and actor.active
left join bell.preference on preference.member = fate.member
where fate.seen_at is null and fate.kind = 'REPORTED';
