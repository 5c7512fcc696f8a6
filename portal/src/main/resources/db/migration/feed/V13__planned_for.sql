-- A planned post that is being changed keeps the time that it was meant for.
alter table feed.draft add column planned_for timestamptz;
