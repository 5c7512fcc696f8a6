-- Who wrote when, for whoever counts: no content.
create view feed.written as select author as member, posted_at as at from feed.post;
grant select on feed.written to tsumugi_portal;
