-- How colleagues are called in what people write; whoever has left is no colleague any more.
create view members.called as
select coalesce(common_name, family) as family, given from members.member where active;

create index member_by_family on members.member ((coalesce(common_name, family)));
create index member_by_whole_name on members.member ((coalesce(common_name, family) || given));
grant select on members.called to tsumugi_portal;
