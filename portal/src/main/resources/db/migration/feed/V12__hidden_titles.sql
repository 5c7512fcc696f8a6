-- What a thread is called is its first post's too: while that is hidden, the title lies here and is empty everywhere else.
alter table feed.thread add column hidden_title text;

update feed.thread
set hidden_title = title, title = ''
from feed.post
where post.thread = thread.id and post.position = 1 and post.state = 'HIDDEN';
