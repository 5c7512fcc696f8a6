-- Whose doing it was; empty where that is not said.
alter table bell.fate add column by uuid;

create or replace view bell.ring as
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at, null::uuid as by from bell.call
union all
select member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at, by from bell.fate;
