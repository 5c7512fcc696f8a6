-- Where a facility is reached, for whoever has to tell its number from a patient's.
create view directory.reach as
select regexp_replace(phone, '\D', '', 'g') as digits, address from directory.facility
union all
select regexp_replace(fax, '\D', '', 'g'), address from directory.facility where fax <> '';

grant select on directory.reach to tsumugi_portal;
