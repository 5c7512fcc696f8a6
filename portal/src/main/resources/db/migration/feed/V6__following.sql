create table feed.following (thread uuid not null references feed.thread on delete cascade, member uuid not null, mode text not null check (mode in ('FOLLOW','MUTE')), primary key (thread, member));
