package org.tsumugi.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.Acts;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.TrailEntry.Outcome;

/// One row: what, who, when; a tap on the person or the thing shows all of that person or thing.
class EntryRow extends ListItem {

    EntryRow(TrailEntry entry, WordsProvider words) {
        addClassNames("row", "trail-row");
        Locale language = Words.language();
        Span act = new Span(ActWords.act(words, entry.act(), language));
        act.addClassName("row-title");
        Div head = new Div(Parts.chip(Words.of(entry.outcome()), look(entry.outcome())), act);
        head.addClassName("row-head");
        Div meta = Parts.meta(
                new Span(Times.exact(entry.at())),
                who(entry),
                new Span(entry.from().orElse("")));
        entry.object().ifPresent(object -> meta.add(thing(entry, object, words, language)));
        Parts.draw(this, head, meta, reason(entry));
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
        RouterLink link = only(TrailAddress.WHO, actor, entry.actorName());
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    private Component thing(TrailEntry entry, UUID object, WordsProvider words, Locale language) {
        String kind = entry.objectKind()
                .map(name -> ActWords.kind(words, name, language))
                .orElse("");
        return only(TrailAddress.OBJECT, object, kind + " …" + object.toString().substring(28));
    }

    private static RouterLink only(String parameter, UUID id, String text) {
        RouterLink link = new RouterLink(text, TrailView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(parameter, id.toString())));
        return link;
    }

    /// A sign-in gives no reason but the means.
    private String reasonWords(TrailEntry entry, String text) {
        return Acts.isSignIn(entry.act())
                ? Arrays.stream(text.split("\\+"))
                        .map(means -> getTranslation("trail.means." + means))
                        .collect(Collectors.joining(" + "))
                : getTranslation("trail.reason-given", text);
    }

    private Div reason(TrailEntry entry) {
        Div reason = new Div();
        entry.reason().map(text -> reasonWords(entry, text)).ifPresent(reason::add);
        return reason;
    }
}
