package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.tsumugi.feed.Following;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// A thread in a feed: what it is about first, then who and when; an unread bar at its edge.
class ThreadRow extends ListItem {

    private static final int WORDS = 80;

    ThreadRow(ThreadLine line, boolean showTeam, Clock clock) {
        addClassName("row");
        RouterLink title = FeedLinks.thread(line.id(), line.title());
        title.addClassName("row-title");
        Div head = new Div(Parts.chip(Words.of(line.kind()), look(line.kind())), title);
        head.addClassName("row-head");
        if (line.unread() > 0) {
            addClassName("unread");
            head.add(Parts.chip(getTranslation("feed.unread", line.unread()), "unread-count"));
        }
        Span lastWords = Parts.written(MarkdownText.firstWords(line.words(), WORDS));
        lastWords.addClassName("last-words");
        Div meta = Parts.meta(
                Parts.written(line.writer().name()),
                new Span(line.writer().profession().name(getLocale())),
                new Span(Times.relative(line.saidAt(), clock)));
        if (showTeam) {
            meta.add(Parts.written(line.teamName()));
        }
        if (line.posts() > 1) {
            meta.add(new Span(getTranslation("feed.replies", line.posts() - 1)));
        }
        if (line.following() != Following.USUAL) {
            meta.add(new Span(getTranslation("feed.follow.mark." + line.following())));
        }
        add(head, lastWords, meta);
        Div asks = asks(line, clock);
        if (asks.getElement().getChildCount() > 0) {
            add(asks);
        }
    }

    private Div asks(ThreadLine line, Clock clock) {
        Div asks = new Div();
        asks.addClassName("row-asks");
        if (line.waitsForMe()) {
            asks.add(Parts.chip(waits(line, LocalDate.now(clock.withZone(Region.ZONE))), "wait"));
        }
        line.request().ifPresent(request -> {
            asks.add(RequestChip.of(request));
            if (request.isOverdue(clock.instant())) {
                asks.add(Parts.chip(getTranslation("feed.request.overdue"), "wait"));
            } else if (request.state().isWaiting()) {
                request.dueAt()
                        .ifPresent(due -> asks.add(new Span(getTranslation("feed.request.due", Times.exact(due)))));
            }
        });
        if (line.answered()) {
            asks.add(Parts.chip(getTranslation("feed.question.answered"), "ok"));
        }
        if (line.closed()) {
            asks.add(Parts.chip(getTranslation("feed.question.over"), "plain"));
        }
        return asks;
    }

    private String waits(ThreadLine line, LocalDate today) {
        return line.dueOn()
                .map(day -> getTranslation(
                        day.isBefore(today) ? "feed.waits-for-me.overdue" : "feed.waits-for-me.until",
                        Times.shortDay(day)))
                .orElseGet(() -> getTranslation("feed.waits-for-me"));
    }

    static String look(PostKind kind) {
        return "kind-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
