-- Who said they would come to what took place when, for whoever counts.
create view meetings.coming as
select reply.member, meeting.starts_at as at
from meetings.reply
join meetings.meeting on meeting.id = reply.meeting
where reply.answer = 'ATTEND' and meeting.status = 'HELD';
grant select on meetings.coming to tsumugi_portal;
