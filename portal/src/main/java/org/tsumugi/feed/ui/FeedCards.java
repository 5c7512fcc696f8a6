package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.ui.TeamLinks;

/// What the feed has for the home page: threads to confirm, unread ones, and what somebody has to look at.
@Configuration(proxyBeanMethods = false)
class FeedCards {

    private static final int LINES = 5;

    @Bean
    HomeCard threadsToConfirm(Threads threads, Clock clock) {
        return new Lines(
                () -> threads.waitingForMe(LINES + 1), clock, HomeCard.Question.WAITS_FOR_ME, Only.WAITS_FOR_ME);
    }

    @Bean
    HomeCard unreadThreads(Threads threads, Clock clock) {
        return new Lines(
                () -> threads.feed(FeedFilter.of(Only.UNREAD), Optional.empty()).items(),
                clock,
                HomeCard.Question.NEW_SINCE_LAST_VISIT,
                Only.UNREAD);
    }

    /// What those who lead a team are to look at: before all else, for others read it meanwhile.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    HomeCard reportedPosts(Moderation moderation) {
        return new Chores(() -> moderation.waiting().stream()
                .map(team -> TeamLinks.panel(
                        team.id(), ReportsPanel.WORDS, Words.of("feed.home.reports", team.name(), team.posts()))));
    }

    /// What was not posted when its time came.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    HomeCard postsThatFailed(Plans plans) {
        return new Chores(() -> Stream.of(plans.failed())
                .filter(count -> count > 0)
                .map(count -> FeedLinks.plans(Words.of("feed.home.unsent", count))));
    }

    private record Chores(Supplier<Stream<RouterLink>> links) implements HomeCard {

        @Override
        public Question question() {
            return Question.WAITS_FOR_ME;
        }

        @Override
        public Optional<Component> card() {
            if (!Actor.current().may(Right.READ_FEED)) {
                return Optional.empty();
            }
            List<RouterLink> open = links.get().toList();
            Div card = new Div();
            card.addClassName("card");
            open.forEach(card::add);
            return open.isEmpty() ? Optional.empty() : Optional.of(card);
        }
    }

    private record Lines(Supplier<List<ThreadLine>> lines, Clock clock, Question question, Only only)
            implements HomeCard {

        @Override
        public Optional<Component> card() {
            if (!Actor.current().may(Right.READ_FEED)) {
                return Optional.empty();
            }
            List<ThreadLine> found = lines.get();
            return found.isEmpty() ? Optional.empty() : Optional.of(show(found));
        }

        private Component show(List<ThreadLine> found) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("list", "threads");
            Parts.draw(
                    list,
                    found.stream()
                            .limit(LINES)
                            .map(line -> new ThreadRow(line, true, clock))
                            .toArray(Component[]::new));
            Div card = new Div(list);
            card.addClassName("card");
            if (found.size() > LINES) {
                card.add(FeedLinks.only(only, Words.of("feed.home.all")));
            }
            return card;
        }
    }
}
