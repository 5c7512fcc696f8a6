package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Reply;
import org.tsumugi.meetings.checkin.ui.DeskPart;
import org.tsumugi.meetings.topics.Topics;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;

/// A meeting from top to bottom: when and where, my answer, what can be done with it, what it is about, who comes.
class MeetingPage extends Div {

    private final transient Meetings meetings;
    private final transient Replies replies;
    private final transient Topics topics;
    private final transient Clock clock;
    private final transient MeetingId id;
    private final transient Optional<ReplyPart> reply;
    private final transient Optional<DeskPart> desk;
    private final Div head = new Div();
    private final Div about = new Div();
    private final Div origins = new Div();
    private final Div who = new Div();
    private final Div acts = new Div();

    MeetingPage(
            Meeting meeting, Meetings meetings, Replies replies, Topics topics, Clock clock, Optional<DeskPart> desk) {
        this.desk = desk;
        this.meetings = meetings;
        this.replies = replies;
        this.topics = topics;
        this.clock = clock;
        id = meeting.id();
        List<Reply> answers = replies.to(id);
        reply = Actor.current().may(Right.REPLY_TO_MEETINGS)
                ? Optional.of(new ReplyPart(replies, clock, meeting, myNote(answers), this::lookAgain))
                : Optional.empty();
        add(head);
        reply.ifPresent(this::add);
        add(acts);
        desk.ifPresent(this::add);
        add(about, origins, who);
        show(meeting, answers);
    }

    void lookAgain() {
        meetings.find(id).ifPresent(meeting -> {
            reply.ifPresent(part -> part.show(meeting));
            desk.ifPresent(part -> part.lookAgain(meeting));
            show(meeting, replies.to(id));
        });
    }

    private void show(Meeting meeting, List<Reply> answers) {
        replace(head, new MeetingHead(meeting, clock));
        replace(about, new MeetingAbout(meeting.details()));
        replace(origins, new OriginsPart(topics.origins(id)));
        replace(who, new WhoComes(answers));
        replace(acts, new MeetingActs(meeting, meetings, clock, this::lookAgain));
    }

    private static void replace(Div place, Div part) {
        place.removeAll();
        place.add(part);
    }

    private static String myNote(List<Reply> answers) {
        return answers.stream()
                .filter(answer -> answer.member().id().equals(Actor.current().id()))
                .map(Reply::note)
                .findFirst()
                .orElse("");
    }
}
