create schema finder;
grant usage on schema finder to tsumugi_portal;

-- How far each index has followed its room's changes.
create table finder.mark (
    index_name  text primary key,
    transaction bigint not null,
    number      bigint not null,
    moved_at    timestamptz not null default now()
);

grant select, insert, update on finder.mark to tsumugi_portal;
