-- A guest's last day, and teams whose time has passed: still read, no longer written in.
alter table teams.membership add column until date;
alter table teams.team add column archived boolean not null default false;
create index membership_until on teams.membership (until) where until is not null;

create or replace view teams.belonging as
select team, member, role, until from teams.membership where until is null or until >= members.today();

create or replace view teams.card as select id, name, archived from teams.team;
