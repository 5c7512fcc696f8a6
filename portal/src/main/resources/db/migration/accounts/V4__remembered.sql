-- Browsers that are not asked for the second factor for a while; of what they show, only a hash is kept.
create table accounts.remembered (
    id      uuid primary key,
    member  uuid not null references accounts.account (member) on delete cascade,
    hash    bytea not null unique,
    device  text not null,
    since   timestamptz not null,
    ends_at timestamptz not null
);
create index remembered_by_member on accounts.remembered (member, since desc);
create index remembered_by_end on accounts.remembered (ends_at);

grant select, insert, update, delete on accounts.remembered to tsumugi_portal;
