-- What becomes of a post calls somebody too: who asked, who sees to it, who wrote it, who leads the team.
alter table bell.call
    drop constraint call_kind_check,
    add constraint call_kind_check check (kind in
        ('MENTION', 'DEPUTY', 'ACKNOWLEDGE', 'REQUEST', 'ANSWER', 'FOLLOWED', 'HIDDEN', 'RESTORED', 'REPORTED',
         'TAKEN', 'REOPENED', 'DONE', 'CALLED_OFF', 'DUE_MOVED'));

create index call_by_post on bell.call (post) where kind = 'REPORTED';

-- A report presses: what should not stand there is read by more people every minute.
create or replace view bell.pressing as
select call.member, call.post, call.thread, call.position, call.kind, call.at, call.mailed_at, call.pushed_at,
       coalesce(preference.mail, true) as mail,
       coalesce(preference.quiet_from, 20) as quiet_from,
       coalesce(preference.quiet_until, 7) as quiet_until
from bell.call
join feed.said on said.id = call.post and said.state = 'SHOWN'
join feed.talk on talk.id = call.thread
join teams.belonging on belonging.team = talk.team and belonging.member = call.member
join members.actor on actor.id = call.member and actor.active
left join bell.preference on preference.member = call.member
where call.seen_at is null and call.kind in ('MENTION', 'DEPUTY', 'ACKNOWLEDGE', 'REQUEST', 'REPORTED');
