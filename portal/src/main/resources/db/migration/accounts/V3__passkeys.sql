-- Passkeys (WebAuthn): what is kept is public, and signs nobody in.
create table accounts.passkey (
    id         uuid primary key,
    member     uuid not null references accounts.account (member) on delete cascade,
    credential bytea not null unique,
    public_key bytea not null,
    sign_count bigint not null,
    may_wander boolean not null,
    wanders    boolean not null,
    name       text not null,
    since      timestamptz not null,
    used_at    timestamptz
);
create index passkey_by_member on accounts.passkey (member, since);
comment on column accounts.passkey.public_key is 'attested credential data as the standard writes it';
comment on column accounts.passkey.may_wander is 'backup eligible: its maker may copy it to the other devices of its owner';

grant select, insert, update, delete on accounts.passkey to tsumugi_portal;
