-- Names are compared with old and new forms of a letter as one (FoldedText): what was folded before is folded again.
update directory.facility
set searched = translate(searched, '髙﨑嵜碕𠮷齋斎齊濱濵邊邉嶋嶌瀧澤廣國櫻德栁眞惠龍靜與壽藪槇曾',
                                   '高崎崎崎吉斉斉斉浜浜辺辺島島滝沢広国桜徳柳真恵竜静与寿薮槙曽')
where searched <> translate(searched, '髙﨑嵜碕𠮷齋斎齊濱濵邊邉嶋嶌瀧澤廣國櫻德栁眞惠龍靜與壽藪槇曾',
                                      '高崎崎崎吉斉斉斉浜浜辺辺島島滝沢広国桜徳柳真恵竜静与寿薮槙曽');

-- Name, what follows it (the reading, where one is known) and town, for searches in other rooms: not the notes.
alter table directory.facility
    add column folded text generated always as (
        split_part(searched, E'\n', 1) || E'\n' || split_part(searched, E'\n', 2) || E'\n' || municipality) stored;
create index facility_by_folded on directory.facility using gin (folded gin_trgm_ops);

-- The room's published view: how a facility stands beside a person who works there.
create view directory.card as
select facility.id,
       facility.name,
       facility.phone,
       facility.municipality_code,
       facility.municipality,
       coalesce(municipality.en, '') as municipality_en,
       coalesce(municipality.position, 0) as municipality_position,
       facility.folded,
       facility.gone
from directory.facility
left join directory.municipality on municipality.code = facility.municipality_code;

grant select on directory.card to tsumugi_portal;
