package org.tsumugi.feed.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import org.tsumugi.feed.Request;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where who asked for something says anew by when it is needed.
class DueDialog extends Dialog {

    private final transient Requests requests;
    private final transient ThreadId thread;
    private final MomentField due = new MomentField("feed.request.by-day", "feed.request.by-time", () -> {});
    private final Paragraph problem = new Paragraph();

    DueDialog(Requests requests, ThreadId thread, Request request) {
        this.requests = requests;
        this.thread = thread;
        setHeaderTitle(getTranslation("feed.request.move-due"));
        setWidth("min(36rem, calc(100vw - 2rem))");
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
        due.show(request.dueAt());
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        Div form = new Div(due, problem, Parts.primary(getTranslation("feed.request.move-due.do"), this::save));
        form.addClassName("form");
        add(form);
        if (request.dueAt().isPresent()) {
            form.add(Parts.quiet(getTranslation("feed.request.no-due"), () -> move(Optional.empty())));
        }
    }

    private void save() {
        due.moment()
                .ifPresentOrElse(
                        at -> move(Optional.of(at)), () -> problem.setText(getTranslation("feed.request.day-missing")));
    }

    private void move(Optional<Instant> dueAt) {
        try {
            requests.moveDue(thread, dueAt);
            close();
            Notice.done(getTranslation("feed.request.due-moved"));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
        }
    }
}
