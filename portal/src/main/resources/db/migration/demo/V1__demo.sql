create schema demo;
grant usage on schema demo to tsumugi_portal;

-- What of the story has been told, so that a start after an interrupted one goes on where it stopped.
create table demo.told (
    chapter text primary key,
    id      uuid not null
);
grant select, insert on demo.told to tsumugi_portal;
