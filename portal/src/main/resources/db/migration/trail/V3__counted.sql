-- Who came in, and who opened a thread, when: for whoever counts.
create view trail.came as
select actor as member, at from trail.entry where act = 'SignIn.accepted' and actor is not null;
create view trail.opened as
select actor as member, at from trail.entry where act = 'Threads.open' and outcome = 'READ' and actor is not null;
grant select on trail.came, trail.opened to tsumugi_portal;
