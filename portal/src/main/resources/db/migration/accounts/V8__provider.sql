-- Who an outside sign-in (OpenID Connect) is: at each provider a member is one person, and that for good.
create table accounts.provider_link (
    issuer  text not null,
    subject text not null,
    member  uuid not null references accounts.account (member) on delete cascade,
    since   timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, member)
);

grant select, insert, delete on accounts.provider_link to tsumugi_portal;
