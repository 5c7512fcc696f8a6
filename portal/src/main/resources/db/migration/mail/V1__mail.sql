create schema mail;
grant usage on schema mail to tsumugi_portal;

-- The outbox: written with the act a letter tells of. Text that carries a key is forgotten once it is sent.
create table mail.letter (
    id          uuid primary key,
    recipient   text not null,
    subject     text not null,
    text        text,
    secret      boolean not null,
    written_at  timestamptz not null,
    next_at     timestamptz not null,
    tries       int not null default 0,
    sent_at     timestamptz,
    given_up_at timestamptz
);
create index letter_due on mail.letter (next_at, id) where sent_at is null and given_up_at is null;
create index letter_done on mail.letter (coalesce(sent_at, given_up_at)) where coalesce(sent_at, given_up_at) is not null;

-- The room's published view: what became of a letter.
create view mail.outcome as
select id as letter, sent_at, given_up_at from mail.letter;

grant select, insert, update, delete on mail.letter to tsumugi_portal;
grant select on mail.outcome to tsumugi_portal;
