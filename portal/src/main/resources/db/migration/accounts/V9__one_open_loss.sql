-- One open case per member: two reports at once are the same phone. Of several the oldest stays open.
update accounts.loss set closed_at = now()
where closed_at is null and exists (
    select 1 from accounts.loss older
    where older.member = loss.member and older.closed_at is null
        and (older.reported_at, older.id) < (loss.reported_at, loss.id));

create unique index loss_open_by_member on accounts.loss (member) where closed_at is null;
