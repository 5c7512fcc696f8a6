-- The trail by months, so that an old month can go as a whole; what was written so far is carried over.
alter table trail.entry rename to entry_before;
alter index trail.entry_pkey rename to entry_before_pkey;
drop index trail.entry_by_object, trail.entry_by_actor;

create table trail.entry (
    id          uuid not null,
    at          timestamptz not null,
    tx          xid8 not null default pg_current_xact_id(),
    actor       uuid,
    actor_name  text not null,
    act         text not null,
    object_kind text,
    object      uuid,
    owner       uuid,
    outcome     text not null check (outcome in ('DONE', 'REFUSED', 'READ')),
    origin      text,
    reason      text,
    primary key (id, at)
) partition by range (at);

create index entry_by_time on trail.entry (at, id);
create index entry_by_actor on trail.entry (actor, at, id);
create index entry_by_name on trail.entry (actor_name text_pattern_ops, at, id);
create index entry_by_act on trail.entry (act, at, id);
create index entry_by_object on trail.entry (object, at, id);
create index entry_by_owner on trail.entry (owner, at, id) where outcome = 'READ' and owner is not null;
create index entry_refused on trail.entry (at, id) where outcome = 'REFUSED';
create index entry_to_seal on trail.entry (tx, id);

-- The net below the months: a told clock, or a day on which nobody made the next month.
create table trail.entry_other partition of trail.entry default;

-- The chain: each row's digest, and a hash over everything before it. `settled` says that every row of a lower
-- transaction has its seal: what commits late has a higher one, or lies between and is found by having none.
create table trail.seal (
    position bigint primary key,
    entry    uuid not null unique,
    at       timestamptz not null,
    tx       xid8 not null,
    settled  xid8 not null,
    digest   bytea not null,
    hash     bytea not null
);

-- Makes this month, the next three, and each month whose rows lie in the net.
create function trail.make_months() returns int
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '2s'
as $$
declare
    month timestamp;
    made  int := 0;
    name  text;
begin
    perform pg_advisory_xact_lock(hashtextextended('trail.months', 0));
    for month in
        select date_trunc('month', timezone('Asia/Tokyo', now())) + n * interval '1 month' from generate_series(0, 3) n
        union
        select date_trunc('month', timezone('Asia/Tokyo', other.at)) from trail.entry_other other
        order by 1
    loop
        name := 'entry_' || to_char(month, 'YYYY_MM');
        continue when to_regclass('trail.' || name) is not null;
        -- Who writes waits here and then finds the new month: a row on its way into the net would be refused there.
        lock table trail.entry in share row exclusive mode;
        execute format('create table trail.%I (like trail.entry including defaults including constraints)', name);
        execute format(
            'with moved as (delete from trail.entry_other where at >= %2$L and at < %3$L returning *)
             insert into trail.%1$I select * from moved',
            name, timezone('Asia/Tokyo', month), timezone('Asia/Tokyo', month + interval '1 month'));
        execute format(
            'alter table trail.entry attach partition trail.%I for values from (%L) to (%L)',
            name, timezone('Asia/Tokyo', month), timezone('Asia/Tokyo', month + interval '1 month'));
        made := made + 1;
    end loop;
    return made;
end
$$;

-- Drops the months that are older than what is kept, never less than a year, and leaves a row that says so. The seals
-- of dropped rows go up to the anchor, a position whose hash is known outside of this database.
create function trail.drop_months(keep interval, anchor bigint) returns int
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '2s'
as $$
declare
    first_kept timestamp := date_trunc('month', timezone('Asia/Tokyo', now()) - keep);
    month      text;
    unsealed   boolean;
    dropped    int := 0;
begin
    if now() - keep > now() - interval '1 year' then
        raise exception 'The trail is kept for a year at least';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('trail.months', 0));
    for month in
        select class.relname
        from pg_inherits
        join pg_class class on class.oid = inhrelid
        where inhparent = 'trail.entry'::regclass
          and class.relname ~ '^entry_\d{4}_\d{2}$'
          and to_date(substr(class.relname, 7), 'YYYY_MM') < first_kept
        order by 1
    loop
        execute format(
            'select exists (select from trail.%I kept where not exists (select from trail.seal where entry = kept.id))',
            month) into unsealed;
        continue when unsealed;
        execute format('drop table trail.%I', month);
        dropped := dropped + 1;
    end loop;
    if dropped > 0 then
        insert into trail.entry (id, at, actor, actor_name, act, outcome, reason)
        values (uuidv7(), now(), '00000000-0000-0000-0000-000000000000', 'system', 'Trail.dropped', 'DONE',
                to_char(first_kept, 'YYYY-MM'));
    end if;
    if anchor is not null and not exists (
        select from trail.seal join trail.entry kept on kept.id = seal.entry and kept.at = seal.at
        where seal.position <= anchor)
    then
        delete from trail.seal where position <= anchor;
    end if;
    return dropped;
end
$$;

select trail.make_months();

insert into trail.entry (id, at, actor, actor_name, act, object_kind, object, outcome, origin)
select id, at, actor, actor_name, act, object_kind, object, outcome, origin from trail.entry_before;
drop table trail.entry_before;
select trail.make_months();

-- Append-only: the portal adds and reads. It names no transaction of its own, and has no right on a single month.
grant select on trail.entry, trail.seal to tsumugi_portal;
grant insert (id, at, actor, actor_name, act, object_kind, object, owner, outcome, origin, reason)
    on trail.entry to tsumugi_portal;
grant insert on trail.seal to tsumugi_portal;
revoke execute on function trail.make_months(), trail.drop_months(interval, bigint) from public;
grant execute on function trail.make_months(), trail.drop_months(interval, bigint) to tsumugi_portal;
