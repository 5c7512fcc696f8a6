create schema teams;
grant usage on schema teams to tsumugi_portal;

create table teams.team (
    id      uuid primary key,
    name    text not null,
    kind    text not null check (kind in ('OPEN', 'REQUEST', 'INVITE', 'HIDDEN')),
    about   text not null,
    members int  not null default 0
);

create table teams.membership (
    team   uuid not null references teams.team (id),
    member uuid not null,
    role   text not null check (role in ('OWNER', 'MODERATOR', 'MEMBER', 'GUEST')),
    since  timestamptz not null default now(),
    primary key (team, member)
);
create index membership_by_member on teams.membership (member, team);

create table teams.request (
    team     uuid not null references teams.team (id),
    member   uuid not null,
    asked_at timestamptz not null default now(),
    primary key (team, member)
);

grant select, insert, update on teams.team to tsumugi_portal;
grant select, insert, update, delete on teams.membership to tsumugi_portal;
grant select, insert, delete on teams.request to tsumugi_portal;
