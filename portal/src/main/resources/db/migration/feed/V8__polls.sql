alter table feed.thread drop constraint thread_kind_check;
alter table feed.thread
    add constraint thread_kind_check check (kind in ('NOTICE', 'QUESTION', 'REQUEST', 'REPORT', 'POLL'));

create table feed.poll (
    thread     uuid primary key references feed.thread (id),
    many       boolean not null,
    secret     boolean not null,
    closes_at  timestamptz,
    -- Of a secret poll: turns a member into a voter's name, until the votes are counted.
    key        bytea,
    counted_at timestamptz,
    -- Who voted, of those that were counted.
    voters     int not null default 0,
    check (not secret or closes_at is not null)
);
create index poll_to_count on feed.poll (closes_at) where secret and counted_at is null;

create table feed.poll_option (
    thread   uuid not null references feed.poll (thread),
    position int  not null,
    text     text not null,
    primary key (thread, position)
);

-- One for each member: of an open poll the voter is the member's id, of a secret one a word that only the poll's key
-- makes of it. A secret poll's ballots go when they are counted. No time: it would stand beside that in the trail.
create table feed.ballot (
    thread     uuid not null references feed.poll (thread),
    voter      text not null,
    profession text not null,
    choices    int[] not null,
    primary key (thread, voter)
);

-- What is left of a secret poll.
create table feed.poll_count (
    thread     uuid not null references feed.poll (thread),
    position   int  not null,
    profession text not null,
    votes      int  not null,
    primary key (thread, position, profession)
);

-- Votes for each option by profession. Of a secret poll professions of which fewer than three voted stand together as
-- '', and all do where these would be one or two; nothing is told of fewer than three votes.
create view feed.tally as
with profession as (
    select ballot.thread, ballot.profession, poll.secret, count(*) as voters
    from feed.ballot join feed.poll on poll.thread = ballot.thread
    group by ballot.thread, ballot.profession, poll.secret
), few as (
    select thread, coalesce(sum(voters) filter (where voters < 3), 0) as voters
    from profession
    group by thread, secret
    having not secret or sum(voters) >= 3
), shown as (
    select profession.thread, profession.profession,
           case when not profession.secret then profession.profession
                when profession.voters < 3 or few.voters between 1 and 2 then ''
                else profession.profession end as word
    from profession join few on few.thread = profession.thread
)
select ballot.thread, choice.position, shown.word as profession, count(*)::int as votes
from feed.ballot
join shown on shown.thread = ballot.thread and shown.profession = ballot.profession
cross join lateral unnest(ballot.choices) as choice (position)
group by ballot.thread, choice.position, shown.word
union all
select thread, position, profession, votes from feed.poll_count;

grant select, insert, update, delete on feed.poll, feed.ballot to tsumugi_portal;
grant select, insert, delete on feed.poll_option, feed.poll_count to tsumugi_portal;
grant select on feed.tally to tsumugi_portal;
