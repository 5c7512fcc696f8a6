-- For its writer, and for those who lead the team, a hidden thread keeps its name.
create or replace view feed.talk as select id, team, kind, title, author, acknowledge, hidden_title from feed.thread;
