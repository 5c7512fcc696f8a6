-- Browsers of a facility that many use, by a hash of what they show.
create table accounts.shared_device (
    id       uuid primary key,
    facility uuid not null,
    hash     bytea not null unique,
    name     text not null,
    since    timestamptz not null
);
create index shared_device_by_facility on accounts.shared_device (facility, since);

alter table accounts.session add column shared boolean not null default false;

-- Printed cards: a row is deleted when its code is used. The hashes need a key that is not in the database.
create table accounts.card_code (
    member uuid not null references accounts.account (member) on delete cascade,
    number int not null,
    hash   bytea not null,
    primary key (member, number)
);

grant select, insert, update, delete on accounts.shared_device, accounts.card_code to tsumugi_portal;
