package org.tsumugi.feed.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tsumugi.feed.calling.Calling;
import org.tsumugi.feed.calling.PhoneKey;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.TeamId;

/// Whom one could call instead of writing.
class CallDialog extends Dialog {

    CallDialog(Calling calling, TeamId team) {
        setHeaderTitle(getTranslation("feed.phones"));
        setWidth("min(36rem, calc(100vw - 2rem))");
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
        LongList<PhoneLine, PhoneKey> list = new LongList<>(
                new UnorderedList(),
                after -> calling.team(team, after),
                PhoneRow::new,
                getTranslation("feed.phones.nobody"));
        add(new Paragraph(getTranslation("feed.phones.about")));
        add(list.parts());
        list.show();
    }
}
