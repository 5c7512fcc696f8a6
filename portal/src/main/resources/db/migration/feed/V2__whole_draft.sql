-- A draft keeps every choice of its writer: also the team, and what it asks of the readers.
alter table feed.draft
    add column team        uuid,
    add column acknowledge boolean not null default false,
    add column due_on      date;
