-- Whom somebody called in an evening, and what they said. For whom, stands nowhere; after a week all of it is gone.
create table directory.call_list (
    id      uuid primary key,
    member  uuid not null,
    made_at timestamptz not null,
    -- What was asked for, as it stands in the address: codes, a place's name, a time.
    asked   text not null default ''
);
create index call_list_made on directory.call_list (made_at);
create index call_list_of_member on directory.call_list (member, made_at);

create table directory.call_answer (
    list     uuid not null references directory.call_list (id) on delete cascade,
    facility uuid not null references directory.facility (id),
    answer   text not null check (answer in ('ASKED', 'ACCEPTED', 'DECLINED')),
    at       timestamptz not null,
    primary key (list, facility)
);

grant select, insert, update, delete on directory.call_list to tsumugi_portal;
grant select, insert, update, delete on directory.call_answer to tsumugi_portal;
