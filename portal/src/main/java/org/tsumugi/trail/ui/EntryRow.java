package org.tsumugi.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.TrailEntry.Outcome;
import org.tsumugi.trail.TrailLine;

/// One row: what, who, when, and to whom; a tap on the thing shows all of that thing, on a person everything that
/// person did or that was done to them.
class EntryRow extends ListItem {

    private static final String MEMBER = "member";

    private final transient WordsProvider words;
    private final Locale language = Words.language();

    EntryRow(TrailLine line, WordsProvider words) {
        this.words = words;
        TrailEntry entry = line.entry();
        addClassNames("row", "trail-row");
        Span act = new Span(ActWords.act(words, entry.act(), language));
        act.addClassName("row-title");
        Div head = new Div(Parts.chip(Words.of(entry.outcome()), look(entry.outcome())), act);
        head.addClassName("row-head");
        Div meta = Parts.meta(
                new Span(Times.exact(entry.at())),
                who(entry),
                new Span(entry.address().orElse("")));
        entry.object().ifPresent(object -> meta.add(thing(line, object)));
        Parts.draw(this, head, meta, ticket(line), more(entry));
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "ok";
            case READ -> "no";
            case REFUSED -> "wait";
        };
    }

    private Component who(TrailEntry entry) {
        UUID actor = entry.actor();
        if (actor == null) {
            return new Span(getTranslation("trail.nobody"));
        }
        if (entry.isBySystem()) {
            return only(TrailAddress.WHO, actor, ActWords.actor(words, entry, language));
        }
        RouterLink link = only(TrailAddress.ABOUT, actor, entry.actorName());
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    private Component thing(TrailLine line, UUID object) {
        String kind = line.entry()
                .objectKind()
                .map(name -> ActWords.kind(words, name, language))
                .orElse("");
        String name = line.thing()
                .map(known -> ActWords.name(words, known, language))
                .orElseGet(() -> "…" + object.toString().substring(28));
        boolean person = line.entry().objectKind().equals(Optional.of(MEMBER));
        return only(person ? TrailAddress.ABOUT : TrailAddress.OBJECT, object, kind + " " + name);
    }

    private static RouterLink only(String parameter, UUID id, String text) {
        RouterLink link = new RouterLink(text, TrailView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(parameter, id.toString())));
        return link;
    }

    /// A borrowed device acts in the name of whoever handed out its ticket: the row says so.
    private Div ticket(TrailLine line) {
        Div ticket = new Div();
        line.entry()
                .ticket()
                .map(id -> only(
                        TrailAddress.OBJECT,
                        id,
                        getTranslation(
                                "trail.on-ticket",
                                line.ticket()
                                        .map(name -> ActWords.name(words, name, language))
                                        .orElseGet(() -> "…" + id.toString().substring(28)))))
                .ifPresent(ticket::add);
        return ticket;
    }

    private Div more(TrailEntry entry) {
        Div more = new Div();
        ActWords.more(words, entry, language).ifPresent(more::add);
        return more;
    }
}
