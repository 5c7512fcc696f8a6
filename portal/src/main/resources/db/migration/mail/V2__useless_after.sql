-- When what a letter offers is over: from then on it is given up instead of sent.
alter table mail.letter add column useless_after timestamptz;
