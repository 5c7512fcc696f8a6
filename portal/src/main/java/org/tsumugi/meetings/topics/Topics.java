package org.tsumugi.meetings.topics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Reachable;
import org.tsumugi.shell.Reachable.Way;

/// The door by which something written becomes a point of an agenda. An agenda is read by every member, what it was
/// made of by its team alone: the way back is shown to who may read it, and to nobody else that there is one.
@Service
@May(Right.READ_MEETINGS)
@Transactional(readOnly = true)
public class Topics {

    private static final int MOST = 50;

    private final TopicStore store;
    private final Meetings meetings;
    private final Guard guard;
    private final ObjectProvider<Reachable> rooms;
    private final Clock clock;

    Topics(TopicStore store, Meetings meetings, Guard guard, ObjectProvider<Reachable> rooms, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.guard = guard;
        this.rooms = rooms;
        this.clock = clock;
    }

    /// Meetings to come, the next first.
    @May(Right.PLAN_MEETINGS)
    public List<TopicMeeting> planned() {
        return store.planned(clock.instant(), MOST);
    }

    /// Puts the topic at the end of the agenda; the same thing a second time changes nothing.
    ///
    /// @throws AccessDeniedException for who may not read what it is made of
    /// @throws TellsTooMuch          when it reads as if it named a patient, and nobody stated that it names none
    @May(Right.PLAN_MEETINGS)
    @Transactional
    public MeetingId propose(MeetingId id, Topic topic) {
        if (ways(topic.from().kind(), List.of(topic.from().id())).isEmpty()) {
            throw new AccessDeniedException("Nothing to make a topic of");
        }
        guard.requireNobody(List.of(topic.text()), topic.stated());
        Meeting meeting = meetings.find(id).orElseThrow(() -> new Refused("meetings.refused.unknown"));
        if (!meeting.details().startsAt().isAfter(clock.instant())) {
            throw new Refused("meetings.refused.topic-too-late");
        }
        if (store.add(id, topic.from(), clock.instant())) {
            meetings.change(id, meeting.version(), with(meeting.details(), topic.text()));
        }
        return id;
    }

    /// The meetings that these became a topic of, where the reader may read both.
    public Map<UUID, List<TopicMeeting>> became(String kind, Collection<UUID> things) {
        Map<UUID, List<TopicMeeting>> all = things.isEmpty() ? Map.of() : store.became(kind, things);
        if (all.isEmpty()) {
            return all;
        }
        Map<UUID, Way> readable = ways(kind, all.keySet());
        return all.entrySet().stream()
                .filter(entry -> readable.containsKey(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What points of this meeting's agenda were made of, as far as the reader may read it.
    public List<Way> origins(MeetingId meeting) {
        return store.origins(meeting).stream()
                .flatMap(link -> ways(link.kind(), List.of(link.id())).values().stream())
                .toList();
    }

    private Map<UUID, Way> ways(String kind, Collection<UUID> things) {
        return rooms.stream()
                .filter(room -> room.kind().equals(kind))
                .findFirst()
                .map(room -> room.ways(things))
                .orElse(Map.of());
    }

    private static MeetingDraft with(MeetingDraft draft, String text) {
        List<AgendaItem> agenda = new ArrayList<>(draft.agenda());
        agenda.add(new AgendaItem(text, MeetingContent.PROBLEMS));
        return new MeetingDraft(
                draft.title(),
                draft.kind(),
                draft.startsAt(),
                draft.endsAt(),
                draft.place(),
                draft.onlineLink(),
                draft.capacity(),
                draft.replyDeadline(),
                draft.contents(),
                agenda,
                draft.speakers(),
                draft.about());
    }
}
