-- Whose second factors were withdrawn because a phone is lost: the password alone opens nothing and sets nothing up,
-- until somebody who knows the person has made sure that it is they, or they set up a new factor where they are in.
create table accounts.hold (
    member uuid primary key references accounts.account (member) on delete cascade,
    since  timestamptz not null
);

-- A lost phone, and which of the next steps are done.
create table accounts.loss (
    id          uuid primary key,
    member      uuid not null,
    reported_by uuid not null,
    reported_at timestamptz not null,
    done        text[] not null default '{}',
    closed_at   timestamptz
);
create index loss_open on accounts.loss (reported_at, id) where closed_at is null;
create index loss_by_member on accounts.loss (member, reported_at desc);

grant select, insert, delete on accounts.hold to tsumugi_portal;
grant select, insert, update on accounts.loss to tsumugi_portal;
