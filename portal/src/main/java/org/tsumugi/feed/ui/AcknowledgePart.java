package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.acknowledgements.Acknowledgement;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// 確認しました: for a reader the button, for the author who has confirmed and who has not.
class AcknowledgePart extends Div {

    private final transient Acknowledgements acknowledgements;

    AcknowledgePart(Acknowledgements acknowledgements, ThreadHead head) {
        this.acknowledgements = acknowledgements;
        addClassName("acknowledge");
        head.dueOn().ifPresent(due -> add(new Span(getTranslation("feed.due", Times.day(due)))));
        if (head.author().equals(Actor.current().id())) {
            add(forTheAuthor(head));
        } else if (head.confirmed()) {
            add(Parts.chip(getTranslation("feed.confirmed"), "ok"));
        } else {
            add(Parts.primary(getTranslation("feed.confirm"), () -> acknowledgements.confirm(head.id())));
        }
        add(new Span(getTranslation("feed.confirmations", head.confirmations())));
    }

    private NativeDetails forTheAuthor(ThreadHead head) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        NativeDetails details = new NativeDetails(getTranslation("feed.confirmations.who"), list);
        details.addToggleListener(toggled -> {
            list.removeAll();
            if (toggled.isOpened()) {
                rows(acknowledgements.of(head.id())).forEach(list::add);
            }
        });
        return details;
    }

    private List<ListItem> rows(List<Acknowledgement> all) {
        return all.stream().map(this::row).toList();
    }

    private ListItem row(Acknowledgement one) {
        Span state = one.at()
                .map(at -> Parts.chip(getTranslation("feed.confirmed-at", Times.exact(at)), "ok"))
                .orElseGet(() -> Parts.chip(getTranslation("feed.not-confirmed"), "wait"));
        ListItem row = new ListItem(
                MembersLinks.member(one.who()),
                Parts.meta(
                        new Span(one.who().profession().name(getLocale())),
                        Parts.written(one.who().facility())),
                state);
        row.addClassName("row");
        return row;
    }
}
