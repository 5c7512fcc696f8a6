-- Contents that no row means any more. Their bytes go a while later; until then whoever keeps the same content again
-- takes it back, and for a while after that whoever was just keeping it learns that it went.
create table files.unheld (
    hash       text primary key,
    since      timestamptz not null,
    removed_at timestamptz
);
create index unheld_by_time on files.unheld (since);
create index file_by_time on files.file (kept_at, id);

grant delete on files.file, files.words to tsumugi_portal;
grant select, insert, update, delete on files.unheld to tsumugi_portal;
