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

grant select, insert, update, delete on bell.call, bell.preference, bell.absence, bell.digest to tsumugi_portal;
