-- Whom the organisers told of a meeting by mail: offices, hospitals, guests. What the letter said is in the outbox.
create table meetings.letter (
    id        uuid primary key,
    meeting   uuid not null references meetings.meeting (id),
    kind      text not null check (kind in ('INVITATION', 'CHANGE', 'CANCELLATION')),
    -- Of the meeting, when the letter was written: a later one of it is another occasion to write.
    sequence  int  not null,
    addressee text not null,
    address   text not null,
    sent_by   uuid not null,
    sent_at   timestamptz not null
);
-- Two organisers, or a button pressed twice, write once.
create unique index letter_once on meetings.letter (meeting, sequence, lower(address));
create index letter_by_sender on meetings.letter (sent_by);

grant select, insert on meetings.letter to tsumugi_portal;
