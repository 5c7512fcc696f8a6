package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// What the feed has for the home page: threads to confirm, and unread ones.
@Configuration(proxyBeanMethods = false)
class FeedCards {

    private static final int LINES = 5;

    @Bean
    HomeCard threadsToConfirm(Threads threads, Clock clock) {
        return new Lines(threads, clock, HomeCard.Question.WAITS_FOR_ME, Only.WAITS_FOR_ME);
    }

    @Bean
    HomeCard unreadThreads(Threads threads, Clock clock) {
        return new Lines(threads, clock, HomeCard.Question.NEW_SINCE_LAST_VISIT, Only.UNREAD);
    }

    private record Lines(Threads threads, Clock clock, Question question, Only only) implements HomeCard {

        @Override
        public Optional<Component> card() {
            if (!Actor.current().may(Right.READ_FEED)) {
                return Optional.empty();
            }
            List<ThreadLine> lines =
                    threads.feed(FeedFilter.of(only), Optional.empty()).items();
            return lines.isEmpty() ? Optional.empty() : Optional.of(show(lines));
        }

        private Component show(List<ThreadLine> lines) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("list", "threads");
            Parts.draw(
                    list,
                    lines.stream()
                            .limit(LINES)
                            .map(line -> new ThreadRow(line, true, clock))
                            .toArray(Component[]::new));
            Div card = new Div(list);
            card.addClassName("card");
            if (lines.size() > LINES) {
                card.add(FeedLinks.only(only, Words.of("feed.home.all")));
            }
            return card;
        }
    }
}
