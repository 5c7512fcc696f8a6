package org.tsumugi.feed.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.tsumugi.feed.searching.FoundPost;
import org.tsumugi.feed.searching.Passage;
import org.tsumugi.search.Snippet.Piece;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// A found post: what its thread is about, the passage with the words marked, then who and when. It leads to the post.
class FoundRow extends ListItem {

    FoundRow(FoundPost found, Clock clock) {
        addClassName("row");
        RouterLink title = FeedLinks.post(found.thread(), found.position(), FeedLinks.title(found.title()));
        title.addClassName("row-title");
        title.getElement().setAttribute("lang", "ja");
        Div head = new Div(Parts.chip(Words.of(found.kind()), ThreadRow.look(found.kind())), title);
        head.addClassName("row-head");
        if (found.position() > 1) {
            head.add(Parts.chip(getTranslation("feed.search.reply")));
        }
        Div meta = Parts.meta(
                Parts.written(found.writer().name()),
                new Span(found.writer().profession().name(getLocale())),
                new Span(Times.relative(found.postedAt(), clock)),
                Parts.written(found.teamName()));
        Parts.draw(this, head, passage(found.passage()), meta);
    }

    private Div passage(Passage passage) {
        Div words = new Div();
        words.addClassNames("last-words", "passage");
        if (passage.place() != Passage.Place.TEXT) {
            words.add(Parts.chip(
                    getTranslation("feed.search.in." + passage.place().name())));
        }
        Span text = new Span();
        text.getElement().setAttribute("lang", "ja");
        passage.pieces().forEach(piece -> text.add(piece(piece)));
        words.add(text);
        return words;
    }

    private static HtmlContainer piece(Piece piece) {
        HtmlContainer words = new HtmlContainer(piece.found() ? "mark" : "span");
        words.setText(piece.text());
        return words;
    }
}
