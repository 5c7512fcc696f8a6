-- Since when: what was asked of a team was asked of who belonged to it by then.
create or replace view teams.belonging as
select team, member, role, until, since from teams.membership where until is null or until >= members.today();
