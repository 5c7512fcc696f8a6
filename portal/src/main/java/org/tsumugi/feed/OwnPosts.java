package org.tsumugi.feed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they wrote, confirmed and drafted. What a thread of a team they have left is
/// called belongs to that team.
@Component
class OwnPosts implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("feed.own.posts", """
                        select post.posted_at as "at", case when belonging.member is null and post.position > 1 then '' else thread.title end as topic,
                               post.text
                        from feed.post
                        join feed.thread on thread.id = post.thread
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where post.author = :member order by post.posted_at
                        """),
                new Part("feed.own.confirmations", """
                        select acknowledgement.at, case when belonging.member is null then '' else thread.title end as topic
                        from feed.acknowledgement
                        join feed.thread on thread.id = acknowledgement.thread
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where acknowledgement.member = :member order by acknowledgement.at
                        """),
                new Part("feed.own.reactions", """
                        select case when belonging.member is null then '' else thread.title end as topic, post.position, reaction.code as reaction
                        from feed.reaction
                        join feed.post on post.id = reaction.post
                        join feed.thread on thread.id = post.thread
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where reaction.member = :member order by post.posted_at
                        """),
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
                        select request.taken_at as "at", case when belonging.member is null then '' else thread.title end as topic, request.state as standing
                        from feed.request
                        join feed.thread on thread.id = request.thread
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where request.taken_by = :member order by request.taken_at
                        """),
                new Part("feed.own.votes", """
                        select case when belonging.member is null then '' else thread.title end as topic, option.text as answer
                        from feed.ballot
                        join feed.thread on thread.id = ballot.thread
                        join feed.poll_option option on option.thread = ballot.thread
                             and option.position = any(ballot.choices)
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where ballot.voter = cast(:member as uuid)::text order by thread.started_at, option.position
                        """),
                new Part("feed.own.reminders", """
                        select reminder.sent_at as "at", case when belonging.member is null then '' else thread.title end as topic
                        from feed.reminder
                        join feed.thread on thread.id = reminder.thread
                        left join teams.belonging on belonging.team = thread.team and belonging.member = :member
                        where reminder.member = :member order by reminder.sent_at
                        """),
                new Part("feed.own.visit", """
                        select last_at as seen_at from feed.visit where member = :member
                        """));
    }
}
