-- What is written in files, once for each content, for whoever searches; empty where nothing can be read.
create table files.words (
    hash text primary key,
    text text not null
);

-- Contents that nobody has read yet; whoever takes one has until then.
create table files.unread (
    hash        text primary key,
    taken_until timestamptz not null default '-infinity',
    tries       int not null default 0
);
create index unread_by_time on files.unread (taken_until);

insert into files.unread (hash) select distinct hash from files.file where type not like 'image/%';

-- The room's published view of what is written in a file. Who may read the file is asked by who shows any of it.
create view files.inside as
select file.id as file, words.text
from files.file
join files.words on words.hash = file.hash
where words.text <> '';

grant select, insert on files.words to tsumugi_portal;
grant select, insert, update, delete on files.unread to tsumugi_portal;
grant select on files.inside to tsumugi_portal;
