-- What a quarter of the region is called, for whoever has to see that a house in it is described: as people say it,
-- without 字 before it or the number of its part.
create view directory.quarter as
select distinct regexp_replace(name, '^(大字|字)|[一二三四五六七八九十]+丁目$', '', 'g') as name from directory.town;

grant select on directory.quarter to tsumugi_portal;
