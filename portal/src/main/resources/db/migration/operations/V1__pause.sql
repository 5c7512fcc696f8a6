create schema operations;
grant usage on schema operations to tsumugi_portal;

-- One row while the portal is for reading only, else none.
create table operations.pause (
    only_one boolean primary key default true check (only_one),
    reason   text not null,
    since    timestamptz not null
);
grant select, insert, delete on operations.pause to tsumugi_portal;
