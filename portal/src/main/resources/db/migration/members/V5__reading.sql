-- The room's published view of how names are read, folded: lists of other rooms stand in its order.
create view members.reading as select id as member, reading from members.member;
grant select on members.reading to tsumugi_portal;
