-- After how long without an act a facility's people are signed out; where nothing is said, the operator's setting holds.
create table accounts.idle_limit (
    facility uuid primary key,
    seconds  int not null
);

grant select, insert, update on accounts.idle_limit to tsumugi_portal;
