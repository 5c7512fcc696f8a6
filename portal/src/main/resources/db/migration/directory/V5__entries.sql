-- What a facility says of itself beyond what registers have, and who said it when.
alter table directory.facility
    add column email          text not null default '',
    -- For professionals only: no page, export or index that others may read has them.
    add column staff_phone    text not null default '',
    add column staff_note     text not null default '',
    add column area           text not null default '',
    add column area_winter    text not null default '',
    add column fees           text not null default '',
    add column confirmed_name text not null default '',
    -- Somebody put right by hand what stands here: no import writes over it.
    add column corrected      boolean not null default false,
    -- Somebody says that something here is wrong, and nobody has looked yet.
    add column disputed       boolean not null default false;

-- How many a year, where the facility says it.
alter table directory.ability add column cases int check (cases >= 0);

-- Which kinds are asked about a treatment.
alter table directory.treatment add column kinds text[] not null default '{}';
update directory.treatment set kinds = case
    when position between 300 and 399 then array['PHARMACY']
    when position between 400 and 499 then array['DENTAL_CLINIC']
    when position >= 500 or code in ('SUCTION_REGISTERED', 'INSULIN_HOURS') then array[
        'HOME_HELP', 'HOME_BATHING', 'ROUND_THE_CLOCK_CARE', 'DAY_SERVICE', 'DAY_REHABILITATION', 'SHORT_STAY',
        'MEDICAL_SHORT_STAY', 'NURSING_HOME', 'GERIATRIC_HEALTH_FACILITY', 'MEDICAL_CARE_HOME', 'GROUP_HOME',
        'ASSISTED_LIVING', 'SMALL_MULTIFUNCTION', 'NURSING_SMALL_MULTIFUNCTION']
    when code in ('END_OF_LIFE', 'HOME_OXYGEN', 'SUCTION', 'GASTROSTOMY', 'NASOGASTRIC', 'URINARY_CATHETER', 'STOMA',
                  'PRESSURE_ULCER', 'INSULIN', 'DEMENTIA', 'TRACHEOSTOMY') then array[
        'HOSPITAL', 'CLINIC', 'VISITING_NURSE_STATION', 'ROUND_THE_CLOCK_CARE', 'DAY_SERVICE', 'DAY_REHABILITATION',
        'SHORT_STAY', 'MEDICAL_SHORT_STAY', 'NURSING_HOME', 'GERIATRIC_HEALTH_FACILITY', 'MEDICAL_CARE_HOME',
        'GROUP_HOME', 'ASSISTED_LIVING', 'SMALL_MULTIFUNCTION', 'NURSING_SMALL_MULTIFUNCTION']
    else array['HOSPITAL', 'CLINIC', 'VISITING_NURSE_STATION'] end;

-- Every change of an entry by a person, field by field.
create table directory.revision (
    id        uuid primary key,
    facility  uuid not null references directory.facility (id),
    at        timestamptz not null,
    by_member uuid not null,
    by_name   text not null,
    field     text not null,
    was       text not null,
    became    text not null,
    why       text not null default ''
);
create index revision_of_facility on directory.revision (facility, id desc);

-- Free places now; what is old is no longer shown (Vacancy).
create table directory.vacancy (
    facility uuid not null references directory.facility (id),
    unit     text not null,
    free     int not null check (free >= 0),
    note     text not null default '',
    as_of    timestamptz not null,
    by_name  text not null,
    primary key (facility, unit)
);

create table directory.dispute (
    id         uuid primary key,
    facility   uuid not null references directory.facility (id),
    what       text not null,
    by_member  uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    settled_at timestamptz,
    settled_by uuid
);
create index dispute_open on directory.dispute (facility) where settled_at is null;

-- The letter of a month with its link; the key itself is in the letter and nowhere else.
create table directory.monthly_link (
    id           uuid primary key,
    facility     uuid not null references directory.facility (id),
    month        date not null,
    key_hash     bytea not null unique,
    letter       uuid not null,
    ends_at      timestamptz not null,
    confirmed_at timestamptz,
    bounced_at   timestamptz,
    unique (facility, month)
);
create index monthly_link_on_its_way on directory.monthly_link (month) where confirmed_at is null and bounced_at is null;

grant select, insert on directory.revision to tsumugi_portal;
grant select, insert, update, delete on directory.vacancy to tsumugi_portal;
grant select, insert, update on directory.dispute, directory.monthly_link to tsumugi_portal;
