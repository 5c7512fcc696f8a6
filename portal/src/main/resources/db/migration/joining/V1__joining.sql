create schema joining;
grant usage on schema joining to tsumugi_portal;

-- Who is asked to join. The code stands in a letter or on a slip; here is its hash, under a key the database lacks.
create table joining.invitation (
    id           uuid primary key,
    family       text not null,
    given        text not null,
    family_kana  text not null,
    given_kana   text not null,
    profession   text not null,
    facility     uuid,
    mail         text,
    roles        text[] not null,
    -- A guest's last day.
    until        date,
    inviter      uuid not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    code_hash    bytea not null unique,
    letter       uuid,
    withdrawn_at timestamptz,
    taken_at     timestamptz,
    member       uuid
);
create index invitation_open on joining.invitation (made_at desc, id desc) where taken_at is null and withdrawn_at is null;
create index invitation_by_facility on joining.invitation (facility);
create index invitation_by_mail on joining.invitation (lower(mail)) where mail is not null;

-- Who asks to join.
create table joining.application (
    id           uuid primary key,
    family       text not null,
    given        text not null,
    family_kana  text not null,
    given_kana   text not null,
    profession   text not null,
    licence      text not null,
    facility     uuid not null,
    mail         text,
    phone        text not null,
    made_at      timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    decided_by   uuid,
    decided_at   timestamptz,
    invitation   uuid,
    refusal      text
);
create index application_waiting on joining.application (made_at, id) where decided_at is null;

-- The texts that everyone accepts; the first version of each is in the portal's words.
create table joining.document (
    kind    text not null check (kind in ('POLICY', 'PLEDGE')),
    version int not null,
    ja      text not null,
    en      text not null,
    since   timestamptz not null,
    made_by uuid not null,
    primary key (kind, version)
);

create table joining.consent (
    member  uuid not null,
    kind    text not null,
    version int not null,
    at      timestamptz not null,
    primary key (member, kind, version)
);

-- Forgotten passwords: somebody typed a name; whether it exists is looked up later, so that nobody can tell.
create table joining.reset_wish (
    id        bigint generated always as identity primary key,
    user_name text not null,
    at        timestamptz not null
);

create table joining.reset (
    id         uuid primary key,
    member     uuid not null,
    code_hash  bytea not null unique,
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    -- Handed over face to face: that stands for the second factor.
    in_person  boolean not null,
    lost_phone boolean not null
);
create index reset_by_member on joining.reset (member, made_at desc);

grant select, insert, update, delete on joining.invitation, joining.application, joining.reset to tsumugi_portal;
grant select, insert on joining.document, joining.consent to tsumugi_portal;
grant select, insert, update, delete on joining.reset_wish to tsumugi_portal;
