-- What other rooms may read of this one: how a team is called, and who belongs to it.
create view teams.card as select id, name from teams.team;
create view teams.belonging as select team, member, role from teams.membership;

grant select on teams.card, teams.belonging to tsumugi_portal;
