alter table members.member
    -- BCP 47, besides Japanese.
    add column languages text[] not null default '{}',
    add column about     text not null default '',
    add column photo     uuid,
    -- A line each for name, reading, former or common name and profession, folded by the portal when they are written.
    add column searched  text not null default '',
    -- The folded reading: lists stand in its order.
    add column reading   text not null default '';

-- Who is there already is folded here, as the portal would.
with plain as (
    select member.id,
           concat_ws(E'\n', '', family || given, family_kana || given_kana, common_name || given,
                     profession.ja, profession.en) as searched,
           concat_ws(' ', family_kana, given_kana) as reading
    from members.member
    join members.profession on profession.code = member.profession
), kana as (
    select string_agg(chr(code), '' order by code) || '髙﨑嵜碕𠮷齋斎齊濱濵邊邉嶋嶌瀧澤廣國櫻德栁眞惠龍靜與壽藪槇曾' as written,
           string_agg(chr(code - 96), '' order by code) || '高崎崎崎吉斉斉斉浜浜辺辺島島滝沢広国桜徳柳真恵竜静与寿薮槙曽' as folded
    from generate_series(ascii('ァ'), ascii('ヶ')) code
)
update members.member
set searched = translate(replace(lower(normalize(plain.searched, NFKC)), ' ', ''), kana.written, kana.folded),
    reading = trim(translate(lower(normalize(plain.reading, NFKC)), kana.written, kana.folded))
from plain, kana
where plain.id = member.id;

-- Letters alone and in pairs. Most family names are two letters, too short for an index of trigrams.
create function members.pairs(text) returns text[]
language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct substr($1, at, size)), '{}')
        from generate_series(1, length($1)) at, generate_series(1, 2) size);

alter table members.member add column pairs text[] generated always as (members.pairs(searched)) stored;
create index member_by_pairs on members.member using gin (pairs);
create index member_by_reading on members.member (reading collate "C", id) where active;
create index member_by_facility on members.member (facility);
create unique index member_by_photo on members.member (photo) where photo is not null;

-- How to reach someone, and who learns it.
create table members.contact (
    member   uuid not null references members.member (id),
    kind     text not null check (kind in ('PHONE', 'MAIL')),
    value    text not null,
    audience text not null check (audience in ('PROFESSIONALS', 'TEAMS', 'FACILITIES', 'NOBODY')),
    primary key (member, kind)
);

-- Where else someone works, and as what; for the main facility it adds the title.
create table members.affiliation (
    member   uuid not null references members.member (id),
    facility uuid not null,
    title    text not null default '',
    since    date not null,
    until    date check (until >= since),
    primary key (member, facility)
);
create index affiliation_by_facility on members.affiliation (facility);

-- All places of work of everyone, the main one without end.
create view members.workplace as
select member.id as member, member.facility, coalesce(affiliation.title, '') as title, true as main,
       null::date as since, null::date as until
from members.member
left join members.affiliation on affiliation.member = member.id and affiliation.facility = member.facility
where member.facility is not null
union all
select affiliation.member, affiliation.facility, affiliation.title, false, affiliation.since, affiliation.until
from members.affiliation
join members.member on member.id = affiliation.member
where affiliation.facility is distinct from member.facility;

-- Whoever has left keeps the name on what they wrote, and leads nowhere.
create or replace view members.card as
select member.id,
       concat_ws(' ', coalesce(member.common_name, member.family), nullif(member.given, '')) as name,
       member.profession,
       profession.ja as profession_ja,
       profession.en as profession_en,
       profession.position as profession_position,
       member.facility,
       coalesce(facility.name, '') as facility_name,
       facility.municipality,
       member.active
from members.member
join members.profession on profession.code = member.profession
left join directory.facility on facility.id = member.facility;

grant select on members.workplace to tsumugi_portal;
grant select, insert, update, delete on members.contact to tsumugi_portal;
grant select, insert, update on members.affiliation to tsumugi_portal;
