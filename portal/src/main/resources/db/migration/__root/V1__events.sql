-- Spring Modulith's publication registry: an event stays here until every listener has done its work.
create schema events;
grant usage on schema events to tsumugi_portal;

create table events.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_completion on events.event_publication (completion_date);
create index event_publication_by_event on events.event_publication using hash (serialized_event);

grant select, insert, update, delete on events.event_publication to tsumugi_portal;
