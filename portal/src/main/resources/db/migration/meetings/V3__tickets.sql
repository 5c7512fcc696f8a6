-- What lets a borrowed device do one thing for one meeting. Its code is kept as a hash whose key is not in the database.
create table meetings.ticket (
    id       uuid primary key,
    meeting  uuid not null references meetings.meeting (id),
    purpose  text not null check (purpose in ('RECEPTION', 'PRESENTING')),
    hash     bytea not null unique,
    maker    uuid not null,
    made_at  timestamptz not null,
    -- The first device that shows the code has it; nobody else gets in.
    used_at  timestamptz,
    device   text not null default '',
    ended_at timestamptz
);
create index ticket_open on meetings.ticket (meeting, made_at) where ended_at is null;

-- Who was there, from when until when. The id is made by the desk, so that the same tap counts once however often it
-- arrives; what was taken back stays, so that it does not come again.
create table meetings.check_in (
    id         uuid primary key,
    meeting    uuid not null references meetings.meeting (id),
    -- A member who had answered, or someone who came without: then as they say who they are.
    member     uuid,
    name       text not null default '',
    profession text not null default '',
    facility   text not null default '',
    in_at      timestamptz not null,
    out_at     timestamptz check (out_at >= in_at),
    undone_at  timestamptz,
    ticket     uuid not null references meetings.ticket (id),
    check (member is null or name = '')
);
create unique index check_in_once on meetings.check_in (meeting, member) where member is not null and undone_at is null;
create index check_in_by_meeting on meetings.check_in (meeting) where undone_at is null;
create index check_in_by_member on meetings.check_in (member) where member is not null;

grant select, insert, update on meetings.ticket, meetings.check_in to tsumugi_portal;
