package org.tsumugi.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they wrote, confirmed and drafted.
@Component
class OwnPosts implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("feed.own.posts", """
                        select post.posted_at as "日時", thread.title as "話題", post.text as "本文"
                        from feed.post
                        join feed.thread on thread.id = post.thread
                        where post.author = :member order by post.posted_at
                        """),
                new Part("feed.own.confirmations", """
                        select acknowledgement.at as "日時", thread.title as "話題"
                        from feed.acknowledgement
                        join feed.thread on thread.id = acknowledgement.thread
                        where acknowledgement.member = :member order by acknowledgement.at
                        """),
                new Part("feed.own.reactions", """
                        select thread.title as "話題", post.position as "何番目の投稿", reaction.code as "反応"
                        from feed.reaction
                        join feed.post on post.id = reaction.post
                        join feed.thread on thread.id = post.thread
                        where reaction.member = :member order by post.posted_at
                        """),
                new Part("feed.own.drafts", """
                        select saved_at as "日時", title as "話題", text as "本文" from feed.draft where member = :member
                        """));
    }
}
