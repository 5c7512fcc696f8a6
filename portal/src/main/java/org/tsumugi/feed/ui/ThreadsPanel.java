package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.Threads;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.ui.TeamPanel;

/// A team's threads on the team's page.
@org.springframework.stereotype.Component
class ThreadsPanel implements TeamPanel {

    private final Threads threads;
    private final Clock clock;

    ThreadsPanel(Threads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "feed.panel";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component panel(Team team) {
        Div panel = new Div();
        if (!team.archived()) {
            panel.add(FeedLinks.compose(Words.of("feed.compose"), Optional.of(team.id())));
        }
        panel.add(new FeedList(threads, clock, FeedFilter.of(team.id())));
        return panel;
    }
}
