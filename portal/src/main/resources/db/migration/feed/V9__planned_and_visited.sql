-- When a member was last in the feed: what is new is new since the visit before.
create table feed.visit (
    member    uuid primary key,
    last_at   timestamptz not null,
    before_at timestamptz
);

-- A draft holds what a request and a poll ask besides. With a time it is posted by itself; where that failed it says
-- why and waits for its writer.
alter table feed.draft
    add column needed_by timestamptz,
    add column poll      jsonb,
    add column stated    boolean not null default false,
    add column send_at   timestamptz,
    add column problem   text;
create index draft_to_send on feed.draft (send_at) where send_at is not null;

grant select, insert, update, delete on feed.visit to tsumugi_portal;
