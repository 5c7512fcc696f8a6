-- The room's published view: who signs in, as what.
create view members.actor as
select member.id, card.name, member.roles, member.active
from members.member
join members.card on card.id = member.id;

grant select on members.actor to tsumugi_portal;
