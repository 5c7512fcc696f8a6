create schema members;
grant usage on schema members to tsumugi_portal;

-- Professions are data: a region adds its own.
create table members.profession (
    code     text primary key,
    position int  not null,
    ja       text not null,
    en       text not null
);

insert into members.profession (position, code, ja, en) values
    (10, 'PHYSICIAN', '医師', 'physician'),
    (20, 'DENTIST', '歯科医師', 'dentist'),
    (30, 'PHARMACIST', '薬剤師', 'pharmacist'),
    (40, 'VISITING_NURSE', '訪問看護師', 'visiting nurse'),
    (50, 'NURSE', '看護師', 'nurse'),
    (60, 'PRACTICAL_NURSE', '准看護師', 'practical nurse'),
    (70, 'PUBLIC_HEALTH_NURSE', '保健師', 'public health nurse'),
    (80, 'CHIEF_CARE_MANAGER', '主任介護支援専門員', 'chief care manager'),
    (90, 'CARE_MANAGER', '介護支援専門員', 'care manager'),
    (100, 'MEDICAL_SOCIAL_WORKER', '医療ソーシャルワーカー', 'medical social worker'),
    (110, 'CERTIFIED_SOCIAL_WORKER', '社会福祉士', 'certified social worker'),
    (120, 'PSYCHIATRIC_SOCIAL_WORKER', '精神保健福祉士', 'psychiatric social worker'),
    (130, 'CONSULTATION_SPECIALIST', '相談支援専門員', 'consultation specialist'),
    (135, 'LIFE_CONSULTANT', '生活相談員', 'life consultant'),
    (140, 'PHYSICAL_THERAPIST', '理学療法士', 'physical therapist'),
    (150, 'OCCUPATIONAL_THERAPIST', '作業療法士', 'occupational therapist'),
    (160, 'SPEECH_THERAPIST', '言語聴覚士', 'speech therapist'),
    (170, 'DENTAL_HYGIENIST', '歯科衛生士', 'dental hygienist'),
    (180, 'DIETITIAN', '管理栄養士', 'registered dietitian'),
    (190, 'CARE_WORKER', '介護福祉士', 'certified care worker'),
    (200, 'HOME_HELPER', '訪問介護員', 'home helper'),
    (210, 'WELFARE_EQUIPMENT_ADVISER', '福祉用具専門相談員', 'welfare-equipment adviser'),
    (220, 'LIFE_SUPPORT_COORDINATOR', '生活支援コーディネーター', 'life-support coordinator'),
    (230, 'LIAISON_CLERK', '地域連携室事務', 'liaison-office clerk'),
    (240, 'MEDICAL_CLERK', '医療事務', 'medical clerk'),
    (250, 'PARAMEDIC', '救急救命士', 'paramedic'),
    (260, 'ACUPUNCTURIST', 'はり師・きゅう師', 'acupuncturist'),
    (270, 'PSYCHOLOGIST', '公認心理師', 'psychologist'),
    (280, 'OFFICIAL', '行政担当者（市・県）', 'government officer'),
    (290, 'COMMUNITY_VOLUNTEER', '民生委員', 'welfare commissioner'),
    (999, 'OTHER', 'その他', 'other');

create table members.member (
    id          uuid primary key,
    family      text not null,
    given       text not null,
    family_kana text not null,
    given_kana  text not null,
    common_name text,
    profession  text not null references members.profession (code),
    facility    uuid,
    roles       text[] not null,
    active      boolean not null default true
);

create table members.account (
    member        uuid primary key references members.member (id),
    user_name     text not null unique,
    password_hash text not null
);

-- The room's published view: how a member stands beside a post, a reply, an attendance.
create view members.card as
select member.id,
       concat_ws(' ', coalesce(member.common_name, member.family), nullif(member.given, '')) as name,
       member.profession,
       profession.ja as profession_ja,
       profession.en as profession_en,
       profession.position as profession_position,
       member.facility,
       coalesce(facility.name, '') as facility_name,
       facility.municipality
from members.member
join members.profession on profession.code = member.profession
left join directory.facility on facility.id = member.facility;

grant select on members.profession, members.card to tsumugi_portal;
grant select, insert, update on members.member, members.account to tsumugi_portal;
