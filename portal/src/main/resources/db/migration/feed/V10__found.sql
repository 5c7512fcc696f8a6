-- What the index of posts follows, in the order of (xid, seq) as the directory's own: read only below the oldest open
-- transaction, no change is passed over that takes its number early and commits late.
create table feed.post_change (
    seq  bigserial primary key,
    xid  xid8 not null default pg_current_xact_id(),
    post uuid not null
);
create index post_change_in_order on feed.post_change (xid, seq);
create index post_change_by_post on feed.post_change (post);

-- By triggers: whatever changes a post, none of the statements that do can forget it.
create function feed.note_posts() returns trigger language plpgsql as $$
begin
    insert into feed.post_change (post) select id from fresh;
    return null;
end $$;
create trigger post_added after insert on feed.post
    referencing new table as fresh for each statement execute function feed.note_posts();
create trigger post_changed after update on feed.post
    referencing new table as fresh for each statement execute function feed.note_posts();

create function feed.note_thread() returns trigger language plpgsql as $$
begin
    insert into feed.post_change (post) select id from feed.post where thread = new.id;
    return null;
end $$;
create trigger thread_called after update of title, kind, team on feed.thread
    for each row when ((old.title, old.kind, old.team) is distinct from (new.title, new.kind, new.team))
    execute function feed.note_thread();

-- How writers and teams were called when their posts were last written to the index.
create table feed.called (
    thing uuid primary key,
    name  text not null
);
insert into feed.called (thing, name)
select id, name from members.card union all select id, name from teams.card;

grant select, insert on feed.post_change to tsumugi_portal;
grant usage on sequence feed.post_change_seq_seq to tsumugi_portal;
grant select, insert, update on feed.called to tsumugi_portal;
