package org.tsumugi.meetings.topics.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsumugi.guard.Guard;
import org.tsumugi.meetings.topics.TopicMeeting;
import org.tsumugi.meetings.topics.Topics;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.TurnsInto;
import org.tsumugi.shell.Words;

/// Offers to make a point of an agenda of what was written, to who plans meetings.
@org.springframework.stereotype.Component
class TurnsIntoTopic implements TurnsInto {

    private final Topics topics;
    private final Guard guard;

    TurnsIntoTopic(Topics topics, Guard guard) {
        this.topics = topics;
        this.guard = guard;
    }

    @Override
    public Optional<String> verb() {
        return Actor.current().may(Right.PLAN_MEETINGS) ? Optional.of(Words.of("meetings.topic.do")) : Optional.empty();
    }

    @Override
    public Component form(Source source, Runnable done) {
        return new TopicForm(topics, guard, source, done);
    }

    @Override
    public Map<UUID, List<Became>> became(String kind, Collection<UUID> things) {
        if (!Actor.current().may(Right.READ_MEETINGS)) {
            return Map.of();
        }
        return topics.became(kind, things).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(TurnsIntoTopic::became)
                                .toList()));
    }

    private static Became became(TopicMeeting meeting) {
        return new Became(
                Words.of("meetings.topic.became", meeting.title(), Times.exact(meeting.startsAt())),
                "meetings/" + meeting.id());
    }
}
