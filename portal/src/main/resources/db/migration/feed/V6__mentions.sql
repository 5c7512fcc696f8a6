-- Whom a post calls with @, as it stands in its text: never anyone outside its team.
create table feed.mention (
    post       uuid not null references feed.post (id),
    thread     uuid not null references feed.thread (id),
    label      text not null,
    member     uuid,
    profession text,
    facility   uuid,
    check (num_nonnulls(member, profession, facility) = 1),
    unique nulls not distinct (post, label, member, profession, facility)
);
create index mention_by_thread on feed.mention (thread);

-- Who wants to be called for each post of a thread, and who for none that does not name them.
create table feed.following (
    thread uuid not null references feed.thread (id),
    member uuid not null,
    mode   text not null check (mode in ('FOLLOW', 'MUTE')),
    primary key (thread, member)
);

-- What a daily letter counts is new.
create index post_by_time on feed.post (posted_at);

-- Half and full width, katakana and hiragana, old and new forms of letters are one: as FoldedText folds what is typed.
create function feed.folded(text) returns text
language sql immutable strict parallel safe
return translate(replace(lower(normalize($1, NFKC)), ' ', ''),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ髙﨑嵜碕𠮷齋斎齊濱濵邊邉嶋嶌瀧澤廣國櫻德栁眞惠龍靜與壽藪槇曾',
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ高崎崎崎吉斉斉斉浜浜辺辺島島滝沢広国桜徳柳真恵竜静与寿薮槙曽');

-- The room's published views, without a word of content but the title, for who asks on behalf of who belongs there.
create view feed.talk as select id, team, kind, title, author, acknowledge from feed.thread;
create view feed.said as select id, thread, position, author, posted_at, state from feed.post;
create view feed.read_up_to as select member, thread, position from feed.read_mark;
create view feed.follower as select thread, member, mode from feed.following;

-- Whom a shown post means right now, each as long as they belong to the team; several ways to mean one are several rows.
create view feed.addressed as
select mention.post, mention.thread, card.id as member, mention.member is not null as by_name
from feed.mention
join feed.post on post.id = mention.post and post.state = 'SHOWN'
join feed.thread on thread.id = mention.thread
join teams.belonging on belonging.team = thread.team and belonging.member <> post.author
join members.card on card.id = belonging.member and card.active
where mention.member = card.id or mention.profession = card.profession or mention.facility = card.facility;

grant select, insert, delete on feed.mention to tsumugi_portal;
grant select, insert, update, delete on feed.following to tsumugi_portal;
grant select on feed.talk, feed.said, feed.read_up_to, feed.follower, feed.addressed to tsumugi_portal;
