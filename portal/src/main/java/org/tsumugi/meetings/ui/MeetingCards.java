package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.meetings.Calendar;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.meetings.Replies;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;

/// What the calendar has for the home page: meetings to answer, and today's.
@Configuration(proxyBeanMethods = false)
class MeetingCards {

    @Bean
    HomeCard meetingsToAnswer(Calendar calendar, Replies replies, Clock clock) {
        return new ToAnswer(calendar, replies, clock);
    }

    @Bean
    HomeCard meetingsToday(Calendar calendar, Clock clock) {
        return new Today(calendar, clock);
    }

    private record ToAnswer(Calendar calendar, Replies replies, Clock clock) implements HomeCard {

        @Override
        public Question question() {
            return Question.WAITS_FOR_ME;
        }

        @Override
        public Optional<Component> card() {
            if (!Actor.current().may(Right.REPLY_TO_MEETINGS)) {
                return Optional.empty();
            }
            List<MeetingLine> lines = calendar.waitingForMe();
            return lines.isEmpty() ? Optional.empty() : Optional.of(new WaitingCard(lines, replies, clock));
        }
    }

    private record Today(Calendar calendar, Clock clock) implements HomeCard {

        @Override
        public Question question() {
            return Question.TODAY;
        }

        @Override
        public Optional<Component> card() {
            if (!Actor.current().may(Right.READ_MEETINGS)) {
                return Optional.empty();
            }
            List<MeetingLine> lines = calendar.today();
            return lines.isEmpty() ? Optional.empty() : Optional.of(show(lines));
        }

        private Component show(List<MeetingLine> lines) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            lines.forEach(line -> list.add(new MeetingListItem(line, clock)));
            Div card = new Div(list);
            card.addClassName("card");
            return card;
        }
    }
}
