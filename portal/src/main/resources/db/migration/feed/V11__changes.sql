-- How often anything but the end of a thread has changed: a screen that shows it fetches the new posts alone while this
-- stands still. Counted in the thread's own row, so that the counts come in the order in which the changes commit.
alter table feed.thread add column changes bigint not null default 0;

-- By triggers: whatever changes a post, none of the statements that do can forget it.
create function feed.count_changed_posts() returns trigger language plpgsql as $$
begin
    update feed.thread set changes = changes + 1 where id in (select thread from fresh);
    return null;
end $$;
create trigger post_changed_count after update on feed.post
    referencing new table as fresh for each statement execute function feed.count_changed_posts();

create function feed.count_reactions() returns trigger language plpgsql as $$
begin
    update feed.thread set changes = changes + 1
    where id in (select post.thread from touched join feed.post on post.id = touched.post);
    return null;
end $$;
create trigger reaction_given after insert on feed.reaction
    referencing new table as touched for each statement execute function feed.count_reactions();
create trigger reaction_taken after delete on feed.reaction
    referencing old table as touched for each statement execute function feed.count_reactions();
