package org.tsumugi.feed.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import org.tsumugi.feed.Following;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// What one can do with a whole thread.
class HeadMenu extends Dialog {

    HeadMenu(ThreadHead head, Threads threads, AskDoors doors, Runnable lookAgain) {
        addClassName("post-menu");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(getTranslation("feed.head-menu"));
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
        Div acts = new Div();
        acts.addClassName("menu");
        for (Following how : EnumSet.complementOf(EnumSet.of(head.following()))) {
            acts.add(Parts.quiet(getTranslation("feed.follow." + how), () -> {
                doors.following().follow(head.id(), how);
                Notice.done(getTranslation("feed.followed." + how));
                close();
                lookAgain.run();
            }));
        }
        boolean isMine = head.author().equals(Actor.current().id());
        if (head.kind() == PostKind.QUESTION && !head.archived() && (isMine || head.leads())) {
            acts.add(Parts.quiet(getTranslation(head.closed() ? "feed.question.reopen" : "feed.question.close"), () -> {
                threads.closed(head.id());
                close();
                lookAgain.run();
            }));
        }
        add(new Paragraph(getTranslation("feed.follow.now." + head.following())), acts);
    }
}
