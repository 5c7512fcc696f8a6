create schema bell;
grant usage on schema bell to tsumugi_portal;

-- Who is called to which post, and why; written with the post itself.
create table bell.call (
    member    uuid not null,
    post      uuid not null,
    thread    uuid not null,
    position  int  not null,
    kind      text not null check (kind in
                  ('MENTION', 'DEPUTY', 'ACKNOWLEDGE', 'REQUEST', 'ANSWER', 'FOLLOWED', 'HIDDEN')),
    at        timestamptz not null,
    seen_at   timestamptz,
    -- When a letter or a push told of it; a letter tells of all calls of its thread.
    mailed_at timestamptz,
    pushed_at timestamptz,
    primary key (member, post)
);
create index call_new on bell.call (member, thread, position) where seen_at is null;
create index call_told on bell.call (member, thread, mailed_at);
create index call_to_tell on bell.call (at) where seen_at is null and (mailed_at is null or pushed_at is null);

-- How someone wants to be told; who has said nothing gets what is usual.
create table bell.preference (
    member      uuid primary key,
    mail        boolean not null,
    digest      boolean not null,
    digest_hour int not null check (digest_hour between 0 and 23),
    quiet_from  int not null check (quiet_from between 0 and 23),
    quiet_until int not null check (quiet_until between 0 and 23)
);

-- Who is away, and who is called in their place.
create table bell.absence (
    member   uuid primary key,
    deputy   uuid not null,
    from_day date not null,
    until    date not null check (until >= from_day)
);

-- The daily letters: one a day, whichever node is at it.
create table bell.digest (
    member uuid not null,
    day    date not null,
    at     timestamptz not null,
    primary key (member, day)
);
create index digest_by_day on bell.digest (day);

-- Browsers that want to be knocked at. Its address is a secret between a browser, its push service and the portal.
create table bell.subscription (
    endpoint text primary key,
    member   uuid not null,
    p256dh   text not null,
    auth     text not null,
    language text not null check (language in ('ja', 'en')),
    made_at  timestamptz not null
);
create index subscription_by_member on bell.subscription (member, made_at);

-- The portal's own key for push services; its secret half is encrypted with what lies outside the database.
create table bell.push_key (
    only_one boolean primary key check (only_one),
    open     text  not null,
    secret   bytea not null
);

-- What presses and was not seen, of those who may still answer it.
create view bell.pressing as
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
where call.seen_at is null and call.kind in ('MENTION', 'DEPUTY', 'ACKNOWLEDGE', 'REQUEST');

create function bell.is_quiet(hour int, starts int, ends int) returns boolean
language sql immutable parallel safe
return case when starts <= ends then hour >= starts and hour < ends else hour >= starts or hour < ends end;

grant select on bell.pressing to tsumugi_portal;
grant select, insert, update, delete on bell.subscription to tsumugi_portal;
grant select, insert on bell.push_key to tsumugi_portal;
grant select, insert, update, delete on bell.call, bell.preference, bell.absence, bell.digest to tsumugi_portal;
