create schema meetings;
grant usage on schema meetings to tsumugi_portal;

-- What the base must hold in a fiscal year (April to March), from the year named on: duties are data.
create table meetings.duty (
    from_year  int primary key,
    gatherings int not null,
    officials  int not null
);
insert into meetings.duty (from_year, gatherings, officials) values (2015, 4, 1);

-- A series keeps its own name and the body that owns it.
create table meetings.series (
    id    uuid primary key,
    name  text not null,
    owner text not null,
    kind  text not null,
    unique (name, owner)
);

create table meetings.meeting (
    id             uuid primary key,
    uid            text not null unique,
    sequence       int not null default 0,
    version        int not null default 0,
    series         uuid not null references meetings.series (id),
    title          text not null,
    kind           text not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    place          text not null,
    online_link    text,
    capacity       int check (capacity > 0),
    reply_deadline timestamptz check (reply_deadline <= starts_at),
    speakers       text not null,
    about          text not null,
    -- 1 problems in coordination, 2 study or case, 3 other
    contents       int[] not null check (contents <@ array [1, 2, 3]),
    organizer      uuid not null,
    status         text not null default 'PLANNED',
    changed_at     timestamptz not null
);
create index meeting_by_start on meetings.meeting (starts_at, id);
create index meeting_by_series on meetings.meeting (series, starts_at desc);

create table meetings.agenda_item (
    meeting  uuid not null references meetings.meeting (id),
    position int  not null,
    text     text not null,
    content  int  not null check (content in (1, 2, 3)),
    primary key (meeting, position)
);

create table meetings.reply (
    meeting    uuid not null references meetings.meeting (id),
    member     uuid not null,
    answer     text not null,
    note       text not null,
    replied_at timestamptz not null,
    primary key (meeting, member)
);
create index reply_by_answer on meetings.reply (meeting, answer);

grant select on meetings.duty to tsumugi_portal;
grant select, insert on meetings.series to tsumugi_portal;
grant select, insert, update on meetings.meeting, meetings.reply to tsumugi_portal;
grant select, insert, delete on meetings.agenda_item to tsumugi_portal;
