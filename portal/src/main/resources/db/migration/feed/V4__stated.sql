-- The writer looked at what the guard marked, and stated that no patient is named.
alter table feed.post add column stated boolean not null default false;
