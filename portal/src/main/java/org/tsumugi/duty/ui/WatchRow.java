package org.tsumugi.duty.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tsumugi.directory.ui.Phones;
import org.tsumugi.duty.Manner;
import org.tsumugi.duty.Watch;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Somebody on call: what for and where, the number, until when.
class WatchRow extends ListItem {

    WatchRow(Watch watch) {
        addClassNames("row", "watch");
        WatchDraft said = watch.said();
        Span place = Parts.written(said.place());
        place.addClassName("row-title");
        Div head = new Div(
                Parts.chip(Words.of(said.kind()), "watch-" + said.kind().name().toLowerCase(Locale.ROOT)), place);
        head.addClassName("row-head");
        Anchor call = Phones.call(said.phone());
        call.addClassName("button");
        Div numbers =
                new Div(call, Parts.chip(Words.of(said.manner()), said.manner() == Manner.VISITS ? "ok" : "plain"));
        numbers.addClassName("numbers");
        add(head, Parts.meta(Parts.written(said.area()), new Span(WatchTimes.span(said))), numbers);
        if (!said.note().isEmpty()) {
            add(new Div(Parts.written(said.note())));
        }
    }
}
