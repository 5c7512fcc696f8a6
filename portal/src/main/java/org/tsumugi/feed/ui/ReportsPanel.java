package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.List;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.feed.moderation.Report;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.ui.TeamPanel;

/// Posts that wait for those who lead a team to look at them.
@org.springframework.stereotype.Component
class ReportsPanel implements TeamPanel {

    static final String WORDS = "feed.reports";

    private static final int WORDS_SHOWN = 200;

    private final Moderation moderation;
    private final Clock clock;

    ReportsPanel(Moderation moderation, Clock clock) {
        this.moderation = moderation;
        this.clock = clock;
    }

    @Override
    public String words() {
        return WORDS;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isFor(Team team) {
        return team.isLedByMe();
    }

    @Override
    public Component panel(Team team) {
        Div panel = new Div();
        show(panel, team.id());
        return panel;
    }

    /// Anew after each act: what settles one report settles the others of its post.
    private void show(Div panel, TeamId team) {
        panel.removeAll();
        List<Report> open = moderation.reports(team);
        if (open.isEmpty()) {
            panel.add(Parts.empty(Words.of("feed.reports.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        open.forEach(report -> list.add(row(report, () -> show(panel, team))));
        panel.add(new Paragraph(Words.of("feed.reports.about")), list);
    }

    private ListItem row(Report report, Runnable settled) {
        RouterLink post = FeedLinks.post(report.thread(), report.position(), FeedLinks.title(report.title()));
        post.addClassName("row-title");
        Paragraph words = new Paragraph(Parts.written(MarkdownText.firstWords(report.text(), WORDS_SHOWN)));
        words.addClassName("quoted");
        ListItem row = new ListItem(
                post,
                words,
                new Paragraph(new Text(Words.of("feed.reports.why")), Parts.written(report.reason())),
                Parts.meta(Parts.written(report.reporter().name()), new Span(Times.relative(report.at(), clock))));
        row.addClassName("row");
        Div acts = new Div(
                Parts.quiet(Words.of("feed.hide"), () -> askWhy(report, settled)),
                Parts.quiet(Words.of("feed.reports.leave"), () -> {
                    moderation.leave(report.post());
                    settled.run();
                }));
        acts.addClassName("toolbar");
        row.add(acts);
        return row;
    }

    private void askWhy(Report report, Runnable settled) {
        Dialog dialog = new Dialog(Words.of("feed.hide"));
        dialog.add(new ReasonPart(Words.of("feed.hide"), reason -> {
            moderation.hide(report.post(), reason);
            dialog.close();
            settled.run();
            Notice.done(Words.of("feed.hidden-now"));
        }));
        dialog.getFooter().add(Parts.quiet(Words.of("shell.close"), dialog::close));
        dialog.open();
    }
}
