create schema files;
grant usage on schema files to tsumugi_portal;

create table files.file (
    id      uuid primary key,
    name    text not null,
    type    text not null,
    size    bigint not null,
    hash    text not null,
    scan    text not null,
    keeper  uuid not null,
    kept_at timestamptz not null
);
create index file_by_hash on files.file (hash);

-- The room's published view: how a file stands under a post. Who may read the bytes is asked at the door.
create view files.card as
select id, name, type, size, keeper from files.file;

grant select, insert on files.file to tsumugi_portal;
grant select on files.card to tsumugi_portal;
