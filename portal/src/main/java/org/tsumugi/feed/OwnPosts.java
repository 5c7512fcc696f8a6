package org.tsumugi.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they wrote, confirmed and drafted.
@Component
class OwnPosts implements OwnData {

    /// What a thread of a team they have left is called belongs to that team; what they called one is theirs.
    private static final String THREADS = """
            (select thread.id, thread.started_at,
                    case when thread.author = :member then coalesce(thread.hidden_title, thread.title)
                         when belonging.member is null then '' else thread.title end as title
             from feed.thread
             left join teams.belonging on belonging.team = thread.team and belonging.member = :member)""";

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("feed.own.posts", """
                        select post.posted_at as "at", thread.title as topic, post.text
                        from feed.post
                        join %s thread on thread.id = post.thread
                        where post.author = :member order by post.posted_at
                        """.formatted(THREADS)),
                new Part("feed.own.confirmations", """
                        select acknowledgement.at, thread.title as topic
                        from feed.acknowledgement
                        join %s thread on thread.id = acknowledgement.thread
                        where acknowledgement.member = :member order by acknowledgement.at
                        """.formatted(THREADS)),
                new Part("feed.own.reactions", """
                        select thread.title as topic, post.position, reaction.code as reaction
                        from feed.reaction
                        join feed.post on post.id = reaction.post
                        join %s thread on thread.id = post.thread
                        where reaction.member = :member order by post.posted_at
                        """.formatted(THREADS)),
                new Part("feed.own.followed", """
                        select thread.title as topic, following.mode
                        from feed.following
                        join feed.thread on thread.id = following.thread
                        join teams.belonging on belonging.team = thread.team and belonging.member = following.member
                        where following.member = :member order by thread.started_at
                        """),
                new Part("feed.own.drafts", """
                        select saved_at as "at", title as topic, text from feed.draft where member = :member
                        """),
                new Part("feed.own.requests", """
                        select request.taken_at as "at", thread.title as topic, request.state as standing
                        from feed.request
                        join %s thread on thread.id = request.thread
                        where request.taken_by = :member order by request.taken_at
                        """.formatted(THREADS)),
                new Part("feed.own.votes", """
                        select thread.title as topic, option.text as answer
                        from feed.ballot
                        join %s thread on thread.id = ballot.thread
                        join feed.poll_option option on option.thread = ballot.thread
                             and option.position = any(ballot.choices)
                        where ballot.voter = cast(:member as uuid)::text order by thread.started_at, option.position
                        """.formatted(THREADS)),
                new Part("feed.own.reminders", """
                        select reminder.sent_at as "at", thread.title as topic
                        from feed.reminder
                        join %s thread on thread.id = reminder.thread
                        where reminder.member = :member order by reminder.sent_at
                        """.formatted(THREADS)),
                new Part("feed.own.visit", """
                        select last_at as seen_at from feed.visit where member = :member
                        """));
    }
}
