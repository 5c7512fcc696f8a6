-- When a point of the agenda begins, and who speaks, where somebody has said it.
alter table meetings.agenda_item
    add column at      time,
    add column speaker text not null default '';
