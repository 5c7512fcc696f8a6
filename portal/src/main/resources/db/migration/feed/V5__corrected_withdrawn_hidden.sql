-- Versions before the present one, whose text stays in feed.post.
create table feed.revision (
    post    uuid not null references feed.post (id),
    version int  not null,
    -- Of a thread's first post also what the thread was called.
    title   text not null default '',
    text    text not null,
    until   timestamptz not null,
    primary key (post, version)
);

-- Withdrawn: its text is gone for good and a trace stays. Hidden: its writer and those who lead the team still read it.
alter table feed.post
    add column version   int not null default 1,
    add column edited_at timestamptz,
    add column state     text not null default 'SHOWN' check (state in ('SHOWN', 'WITHDRAWN', 'HIDDEN')),
    add column reason    text not null default '';

create table feed.report (
    post        uuid not null references feed.post (id),
    member      uuid not null,
    reason      text not null,
    reported_at timestamptz not null,
    settled_at  timestamptz,
    primary key (post, member)
);
create index report_open on feed.report (post) where settled_at is null;

grant select, insert, delete on feed.revision to tsumugi_portal;
grant select, insert, update on feed.report to tsumugi_portal;
grant update (text, version, edited_at, state, reason, stated) on feed.post to tsumugi_portal;
grant delete on feed.attachment to tsumugi_portal;
