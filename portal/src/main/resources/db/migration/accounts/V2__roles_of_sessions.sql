-- A session ends when its member's roles are no longer those it began with.
alter table accounts.session add column roles text[];

-- Whoever has left has no account.
grant delete on accounts.account to tsumugi_portal;
