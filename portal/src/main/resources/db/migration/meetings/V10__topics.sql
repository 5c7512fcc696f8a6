-- Of what a point of an agenda was made; the thing lies in another room, which says who may read it.
create table meetings.topic (
    meeting uuid not null references meetings.meeting (id),
    kind    text not null,
    thing   uuid not null,
    made_at timestamptz not null,
    primary key (meeting, kind, thing)
);
create index topic_by_thing on meetings.topic (kind, thing);
grant select, insert on meetings.topic to tsumugi_portal;
