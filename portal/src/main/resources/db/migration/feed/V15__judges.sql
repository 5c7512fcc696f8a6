-- Who looks at what was reported of a post: those who lead its team, but not its writer while anybody else leads it.
create view feed.judge as
select post.id as post, leader.member
from feed.post
join feed.thread on thread.id = post.thread
join teams.belonging leader on leader.team = thread.team and leader.role in ('OWNER', 'MODERATOR')
where leader.member <> post.author
   or not exists (
       select 1 from teams.belonging other
       where other.team = thread.team and other.role in ('OWNER', 'MODERATOR') and other.member <> post.author);

grant select on feed.judge to tsumugi_portal;
