create schema directory;
grant usage on schema directory to tsumugi_portal;

-- Kinds are data: what a facility is, as colleagues ask for it. `short` holds the words people really write.
create table directory.kind (
    code     text primary key,
    position int  not null,
    family   text not null,
    ja       text not null,
    en       text not null,
    short    text not null default ''
);

insert into directory.kind (position, code, family, ja, en, short) values
    (10, 'HOSPITAL', 'MEDICAL', '病院', 'Hospital', ''),
    (20, 'CLINIC', 'MEDICAL', '医科診療所', 'Medical clinic', '診療所 医院 クリニック'),
    (30, 'DENTAL_CLINIC', 'MEDICAL', '歯科診療所', 'Dental clinic', '歯科 歯医者'),
    (40, 'PHARMACY', 'MEDICAL', '薬局', 'Pharmacy', '保険薬局 くすり 調剤'),
    (50, 'MIDWIFERY', 'MEDICAL', '助産所', 'Midwifery', ''),
    (100, 'VISITING_NURSE_STATION', 'HOME', '訪問看護ステーション', 'Home-visit nursing station', '訪看 訪問看護'),
    (110, 'CARE_MANAGEMENT_OFFICE', 'HOME', '居宅介護支援事業所', 'Care management office', '居宅 ケアマネ 介護支援専門員'),
    (120, 'HOME_HELP', 'HOME', '訪問介護', 'Home help', 'ヘルパー'),
    (130, 'HOME_BATHING', 'HOME', '訪問入浴介護', 'Home bathing', '訪問入浴'),
    (140, 'HOME_REHAB', 'HOME', '訪問リハビリテーション', 'Home-visit rehabilitation', '訪問リハ'),
    (150, 'ROUND_THE_CLOCK_CARE', 'HOME', '定期巡回・随時対応型訪問介護看護', 'Round-the-clock home care', '定期巡回'),
    (200, 'DAY_SERVICE', 'DAY', '通所介護', 'Day service', 'デイ デイサービス'),
    (210, 'DAY_REHABILITATION', 'DAY', '通所リハビリテーション', 'Day rehabilitation', 'デイケア 通所リハ'),
    (300, 'SHORT_STAY', 'STAY', '短期入所生活介護', 'Short stay', 'ショート ショートステイ'),
    (310, 'MEDICAL_SHORT_STAY', 'STAY', '短期入所療養介護', 'Medical short stay', '医療ショート'),
    (320, 'NURSING_HOME', 'STAY', '特別養護老人ホーム', 'Special nursing home', '特養'),
    (330, 'GERIATRIC_HEALTH_FACILITY', 'STAY', '介護老人保健施設', 'Geriatric health services facility', '老健'),
    (340, 'MEDICAL_CARE_HOME', 'STAY', '介護医療院', 'Integrated medical care home', '医療院'),
    (350, 'GROUP_HOME', 'STAY', '認知症グループホーム', 'Dementia group home',
     'グループホーム GH 認知症対応型共同生活介護'),
    (360, 'ASSISTED_LIVING', 'STAY', '特定施設（有料老人ホームなど）', 'Assisted living',
     '有料 有料老人ホーム サ高住 ケアハウス'),
    (370, 'SMALL_MULTIFUNCTION', 'STAY', '小規模多機能型居宅介護', 'Small multifunctional home care', '小多機 小規模多機能'),
    (380, 'NURSING_SMALL_MULTIFUNCTION', 'STAY', '看護小規模多機能型居宅介護', 'Small multifunctional care with nursing',
     '看多機 複合型サービス'),
    (400, 'WELFARE_EQUIPMENT', 'HOME', '福祉用具', 'Welfare equipment', ''),
    (500, 'SUPPORT_CENTER', 'DESK', '地域包括支援センター', 'Community general support center', '包括'),
    (510, 'COORDINATION_BASE', 'DESK', '在宅医療連携拠点', 'Home-care coordination base', '拠点'),
    (520, 'LIAISON_OFFICE', 'DESK', '連携室', 'Liaison office', '地域医療連携室'),
    (530, 'ASSOCIATION', 'DESK', '医師会・歯科医師会・薬剤師会', 'Professional association', '三師会'),
    (540, 'MUNICIPALITY_OFFICE', 'DESK', '市役所・町役場の窓口', 'Municipal desk', ''),
    (550, 'SOCIAL_WELFARE_COUNCIL', 'DESK', '社会福祉協議会', 'Social welfare council', '社協'),
    (560, 'FIRE_DEPARTMENT', 'DESK', '消防・救急', 'Fire and ambulance', ''),
    (999, 'OTHER', 'DESK', 'その他', 'Other', '');

-- Whose data it is, and what has to be said where it is shown.
create table directory.source (
    code        text primary key,
    attribution text not null,
    licence     text not null,
    address     text not null
);

insert into directory.source (code, attribution, licence, address) values
    ('mhlw-kaigo', '介護サービス情報公表システム（厚生労働省）のデータを加工して作成', 'CC BY 4.0',
     'https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html'),
    ('mhlw-navii', '医療情報ネットのオープンデータ（厚生労働省）を加工して作成', '公共データ利用規約（第1.0版）',
     'https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/newpage_43373.html');

-- What the registers call a service, and the kind it is shown as.
create table directory.service_type (
    name text primary key,
    kind text not null references directory.kind (code)
);

insert into directory.service_type (kind, name) values
    ('HOSPITAL', '病院'),
    ('CLINIC', '診療所'),
    ('DENTAL_CLINIC', '歯科診療所'),
    ('PHARMACY', '薬局'),
    ('MIDWIFERY', '助産所'),
    ('VISITING_NURSE_STATION', '訪問看護'),
    ('CARE_MANAGEMENT_OFFICE', '居宅介護支援'),
    ('HOME_HELP', '訪問介護'),
    ('HOME_HELP', '夜間対応型訪問介護'),
    ('HOME_BATHING', '訪問入浴介護'),
    ('HOME_REHAB', '訪問リハビリテーション'),
    ('ROUND_THE_CLOCK_CARE', '定期巡回・随時対応型訪問介護看護'),
    ('DAY_SERVICE', '通所介護'),
    ('DAY_SERVICE', '地域密着型通所介護'),
    ('DAY_SERVICE', '療養通所介護'),
    ('DAY_SERVICE', '認知症対応型通所介護'),
    ('DAY_REHABILITATION', '通所リハビリテーション'),
    ('SHORT_STAY', '短期入所生活介護'),
    ('MEDICAL_SHORT_STAY', '短期入所療養介護'),
    ('MEDICAL_SHORT_STAY', '短期入所療養介護（介護老人保健施設）'),
    ('MEDICAL_SHORT_STAY', '短期入所療養介護(療養病床を有する病院等）'),
    ('MEDICAL_SHORT_STAY', '短期入所療養介護（介護医療院）'),
    ('NURSING_HOME', '介護老人福祉施設'),
    ('NURSING_HOME', '地域密着型介護老人福祉施設入所者生活介護'),
    ('GERIATRIC_HEALTH_FACILITY', '介護老人保健施設'),
    ('MEDICAL_CARE_HOME', '介護医療院'),
    ('GROUP_HOME', '認知症対応型共同生活介護'),
    ('ASSISTED_LIVING', '特定施設入居者生活介護（有料老人ホーム）'),
    ('ASSISTED_LIVING', '特定施設入居者生活介護（軽費老人ホーム）'),
    ('ASSISTED_LIVING', '特定施設入居者生活介護（養護老人ホーム）'),
    ('ASSISTED_LIVING', '特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））'),
    ('ASSISTED_LIVING', '地域密着型特定施設入居者生活介護（有料老人ホーム）'),
    ('ASSISTED_LIVING', '地域密着型特定施設入居者生活介護（軽費老人ホーム）'),
    ('ASSISTED_LIVING', '地域密着型特定施設入居者生活介護（有料老人ホーム（サービス付き高齢者向け住宅））'),
    ('SMALL_MULTIFUNCTION', '小規模多機能型居宅介護'),
    ('NURSING_SMALL_MULTIFUNCTION', '看護小規模多機能型居宅介護（複合型サービス）'),
    ('NURSING_SMALL_MULTIFUNCTION', '看護小規模多機能型居宅介護'),
    ('WELFARE_EQUIPMENT', '福祉用具貸与'),
    ('WELFARE_EQUIPMENT', '特定福祉用具販売'),
    ('SUPPORT_CENTER', '地域包括支援センター');

-- Kinds of which a list was imported: only of these can a search say that there is none.
create table directory.coverage (
    kind  text primary key references directory.kind (code),
    as_of date
);

-- `outline`: polygons as [[[lng, lat], ...], ...], for the map without a tile server.
create table directory.municipality (
    code     text primary key,
    name     text not null,
    en       text not null default '',
    position int  not null,
    lat      double precision,
    lng      double precision,
    outline  text not null default '[]'
);

insert into directory.municipality (position, code, name, en) values
    (6203, '06203', '鶴岡市', 'Tsuruoka'),
    (6204, '06204', '酒田市', 'Sakata'),
    (6426, '06426', '三川町', 'Mikawa'),
    (6428, '06428', '庄内町', 'Shonai'),
    (6461, '06461', '遊佐町', 'Yuza');

-- Towns with their middle, to measure distances from.
create table directory.town (
    municipality text not null references directory.municipality (code),
    name         text not null,
    lat          double precision not null,
    lng          double precision not null,
    primary key (municipality, name)
);

create table directory.facility (
    id                uuid primary key,
    name              text not null,
    kana              text not null default '',
    kind              text not null references directory.kind (code),
    service_type      text not null default '',
    source            text not null,
    source_id         text not null,
    municipality_code text references directory.municipality (code),
    municipality      text not null default '',
    address           text not null default '',
    building          text not null default '',
    lat               double precision,
    lng               double precision,
    phone             text not null default '',
    -- Somebody told the number and a curator confirmed it.
    phone_confirmed   boolean not null default false,
    fax               text not null default '',
    url               text not null default '',
    corporation       text not null default '',
    corporate_number  text not null default '',
    capacity          int,
    open_days         text not null default '',
    open_days_note    text not null default '',
    departments       text not null default '',
    hours             text not null default '',
    contact_hours     text not null default '',
    round_the_clock   boolean,
    note              text not null default '',
    -- The demo's invented facilities: outside every count and export of the real region.
    sample            boolean not null default false,
    as_of             date,
    -- A facility said itself that this is right: no import writes over it.
    confirmed_at      timestamptz,
    confirmed_by      uuid,
    gone              boolean not null default false,
    -- Name, reading, place, kind and departments, folded for the search that needs no engine.
    searched          text not null default '',
    -- Short words people write for its kind and abilities, folded; they match whole only (デイ is no デイケア).
    aliases           text[] not null default '{}',
    version           int not null default 1,
    -- An office number alone is no key: one office offers several services under it.
    unique (source, source_id, service_type)
);
create index facility_by_kind on directory.facility (kind) where not gone;
create index facility_by_municipality on directory.facility (municipality_code) where not gone;
create index facility_by_searched on directory.facility using gin (searched gin_trgm_ops);

-- What a facility may be asked to take on, in the order in which colleagues ask.
create table directory.treatment (
    code     text primary key,
    position int  not null,
    ja       text not null,
    en       text not null,
    short    text not null default ''
);

insert into directory.treatment (position, code, ja, en, short) values
    (10, 'HOME_VISIT', '訪問診療', 'Scheduled home visits', ''),
    (20, 'HOUSE_CALL', '往診', 'House calls', ''),
    (30, 'END_OF_LIFE', '看取り', 'End-of-life care', '在宅での最期の支援'),
    (40, 'PALLIATIVE_CARE', '在宅緩和ケア', 'Palliative care', ''),
    (50, 'CENTRAL_VENOUS', '中心静脈栄養・CVポート', 'Central venous feeding, CV port', 'IVH TPN'),
    (60, 'PERIPHERAL_INFUSION', '末梢点滴', 'Peripheral infusion', ''),
    (70, 'SUBCUTANEOUS_INFUSION', '持続皮下注（PCA）', 'Subcutaneous infusion (PCA)', ''),
    (80, 'TRANSFUSION', '輸血', 'Transfusion', ''),
    (90, 'PARACENTESIS', '腹水・胸水穿刺', 'Abdominal and pleural tap', ''),
    (100, 'HOME_OXYGEN', '在宅酸素', 'Home oxygen', 'HOT'),
    (110, 'NPPV', 'NPPV', 'NPPV', ''),
    (120, 'TPPV', 'TPPV', 'TPPV', '人工呼吸器'),
    (130, 'TRACHEOSTOMY', '気管切開', 'Tracheostomy', '気切'),
    (140, 'SUCTION', '吸引', 'Suction', ''),
    (145, 'SUCTION_REGISTERED', '喀痰吸引等の登録', 'Registered for suction', ''),
    (150, 'GASTROSTOMY', '胃ろう', 'Gastrostomy', '胃瘻 PEG'),
    (160, 'NASOGASTRIC', '経鼻経管栄養', 'Nasogastric tube', 'マルク 鼻腔栄養'),
    (170, 'URINARY_CATHETER', '膀胱留置カテーテル', 'Urinary catheter', 'バルーン'),
    (180, 'STOMA', 'ストーマ', 'Stoma', '人工肛門'),
    (190, 'PRESSURE_ULCER', '褥瘡', 'Pressure ulcer', '床ずれ'),
    (200, 'HEMODIALYSIS', '血液透析', 'Haemodialysis', ''),
    (210, 'PERITONEAL_DIALYSIS', '腹膜透析', 'Peritoneal dialysis', ''),
    (220, 'INSULIN', 'インスリン', 'Insulin', ''),
    (225, 'INSULIN_HOURS', 'インスリンの時間帯', 'Insulin at mealtimes', ''),
    (230, 'DEMENTIA', '認知症', 'Dementia', ''),
    (240, 'PSYCHIATRIC', '精神', 'Psychiatric', ''),
    (250, 'INTRACTABLE_DISEASE', '難病', 'Intractable disease', ''),
    (260, 'CHILDREN', '小児・医療的ケア児', 'Children with medical needs', ''),
    (270, 'NIGHT_DEATH_CERTIFICATE', '夜間の死亡診断', 'Death certificate at night', ''),
    (300, 'PHARMACIST_VISIT', '訪問薬剤管理', 'Pharmacist visits', ''),
    (310, 'NARCOTICS', '医療用麻薬', 'Opioids', '麻薬 オピオイド'),
    (320, 'ASEPTIC', '無菌調剤', 'Aseptic preparation', ''),
    (330, 'NIGHT_HOLIDAY', '夜間・休日', 'Nights and holidays', ''),
    (340, 'SANITARY_SUPPLIES', '衛生材料', 'Sanitary supplies', ''),
    (400, 'DENTAL_VISIT', '訪問歯科', 'Dental home visits', ''),
    (410, 'SWALLOWING_VE', '嚥下評価（VE）', 'Swallowing assessment (VE)', ''),
    (500, 'PUBLIC_ASSISTANCE', '生活保護', 'Public assistance', ''),
    (510, 'NO_KIN', '身寄りなし', 'No kin', '');

create table directory.ability (
    facility     uuid not null references directory.facility (id),
    code         text not null references directory.treatment (code),
    acceptance   text not null check (acceptance in ('ACCEPTS', 'ASK', 'NO')),
    confirmed_by text not null default '',
    confirmed_at timestamptz,
    primary key (facility, code)
);

-- What the index follows. In the order of (xid, seq), read only below the oldest open transaction, no change is
-- passed over that takes its number early and commits late.
create table directory.facility_change (
    seq      bigserial primary key,
    xid      xid8 not null default pg_current_xact_id(),
    facility uuid not null
);
create index facility_change_in_order on directory.facility_change (xid, seq);

-- A member knows the number that the register lacks; a curator confirms it.
create table directory.suggestion (
    id         uuid primary key,
    facility   uuid not null references directory.facility (id),
    phone      text not null,
    note       text not null default '',
    by_member  uuid not null,
    at         timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    taken      boolean
);
create index suggestion_waiting on directory.suggestion (at) where decided_at is null;

-- Which lists went in, for the attribution and the day they show.
create table directory.import_run (
    id        uuid primary key,
    at        timestamptz not null,
    by_member uuid not null,
    list      text not null,
    added     int not null,
    changed   int not null,
    unchanged int not null,
    kept      int not null,
    refused   int not null
);

grant select on directory.kind, directory.source, directory.service_type, directory.treatment to tsumugi_portal;
grant select, insert, update on directory.coverage, directory.municipality, directory.town, directory.facility,
    directory.suggestion to tsumugi_portal;
grant select, insert, update, delete on directory.ability to tsumugi_portal;
grant select, insert on directory.facility_change, directory.import_run to tsumugi_portal;
grant usage on sequence directory.facility_change_seq_seq to tsumugi_portal;
