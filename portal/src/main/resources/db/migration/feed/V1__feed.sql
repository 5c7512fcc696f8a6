create schema feed;
grant usage on schema feed to tsumugi_portal;

create table feed.thread (
    id               uuid primary key,
    team             uuid not null references teams.team (id),
    kind             text not null check (kind in ('NOTICE', 'QUESTION', 'REQUEST', 'REPORT')),
    title            text not null,
    author           uuid not null,
    acknowledge      boolean not null default false,
    due_on           date,
    answer           uuid,
    started_at       timestamptz not null,
    last_activity_at timestamptz not null,
    posts            int not null default 0
);
create index thread_by_activity on feed.thread (team, last_activity_at desc, id desc);
create index thread_to_acknowledge on feed.thread (team, last_activity_at desc) where acknowledge;

-- Posts are numbered within their thread without a gap: the number is the order for everyone and the key of a page.
create table feed.post (
    id        uuid primary key,
    thread    uuid not null references feed.thread (id),
    position  int  not null,
    author    uuid not null,
    text      text not null,
    posted_at timestamptz not null,
    token     uuid not null,
    unique (thread, position),
    unique (author, token)
);

create table feed.attachment (
    post     uuid not null references feed.post (id),
    position int  not null,
    file     uuid not null,
    primary key (post, position)
);
create index attachment_by_file on feed.attachment (file);

create table feed.reaction (
    post   uuid not null references feed.post (id),
    member uuid not null,
    code   text not null check (code in ('THANKS', 'HELPFUL', 'WELL_DONE', 'SUPPORT')),
    primary key (post, member, code)
);

create table feed.acknowledgement (
    thread uuid not null references feed.thread (id),
    member uuid not null,
    at     timestamptz not null,
    primary key (thread, member)
);

create table feed.read_mark (
    member   uuid not null,
    thread   uuid not null references feed.thread (id),
    position int  not null,
    primary key (member, thread)
);

-- What a person is writing, where: `new` for a new thread, `thread:<id>` for a reply.
create table feed.draft (
    member   uuid not null,
    place    text not null,
    token    uuid not null,
    title    text not null,
    text     text not null,
    kind     text not null,
    files    uuid[] not null,
    saved_at timestamptz not null,
    primary key (member, place)
);

grant select, insert, update on feed.thread to tsumugi_portal;
grant select, insert on feed.post, feed.attachment, feed.acknowledgement to tsumugi_portal;
grant select, insert, delete on feed.reaction to tsumugi_portal;
grant select, insert, update on feed.read_mark to tsumugi_portal;
grant select, insert, update, delete on feed.draft to tsumugi_portal;
