create schema accounts;
grant usage on schema accounts to tsumugi_portal;

create table accounts.account (
    member        uuid primary key,
    user_name     text not null unique,
    password_hash text not null
);

-- Accounts stood with the members before; the table there stays for nodes that still run the former version.
insert into accounts.account (member, user_name, password_hash)
select member, user_name, password_hash from members.account;

-- One-time codes (RFC 6238): the secret is encrypted by the portal, whose key is not in the database.
create table accounts.authenticator (
    member    uuid primary key references accounts.account (member) on delete cascade,
    secret    bytea not null,
    used_step bigint not null,
    since     timestamptz not null
);

-- What is left of the ten recovery codes: a row is deleted when its code is used.
create table accounts.recovery_code (
    member uuid not null references accounts.account (member) on delete cascade,
    hash   bytea not null,
    primary key (member, hash)
);

-- Failed tries, by a hash of whose and from where, so that the table names nobody.
create table accounts.failure (
    bucket  bytea primary key,
    count   int not null,
    last_at timestamptz not null
);
create index failure_by_time on accounts.failure (last_at);

-- Each signed-in browser. A row is never deleted before its day: "my devices" also shows what ended.
create table accounts.session (
    id         uuid primary key,
    member     uuid not null references accounts.account (member) on delete cascade,
    device     text not null,
    origin     text not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz
);
create index session_by_member on accounts.session (member, started_at desc);
create index session_by_end on accounts.session (ended_at) where ended_at is not null;

grant select, insert, update on accounts.account to tsumugi_portal;
grant select, insert, update, delete on accounts.authenticator, accounts.recovery_code, accounts.failure,
    accounts.session to tsumugi_portal;
