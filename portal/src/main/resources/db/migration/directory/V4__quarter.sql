-- What a quarter of the region is called, for whoever has to see that a house in it is described.
create view directory.quarter as
select distinct name from directory.town;

grant select on directory.quarter to tsumugi_portal;
