package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.operations.Pause;
import org.tsumugi.operations.Pauses;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The switch to reading only.
class PausePart extends Section {

    private final transient Pauses pauses;

    PausePart(Pauses pauses) {
        this.pauses = pauses;
        addClassName("card");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("administration.pause")));
        pauses.now().ifPresentOrElse(this::showOn, this::showOff);
    }

    private void showOn(Pause pause) {
        Paragraph since =
                new Paragraph(getTranslation("administration.pause.since", Times.exact(pause.since()), pause.reason()));
        since.addClassNames("hint", "wait");
        add(since, Parts.primary(getTranslation("administration.pause.end"), () -> {
            pauses.end();
            Notice.done(getTranslation("administration.pause.ended"));
            show();
        }));
    }

    private void showOff() {
        add(
                new Paragraph(getTranslation("administration.pause.off")),
                new ReasonForm(
                        getTranslation("administration.pause.begin"),
                        getTranslation("administration.pause.what"),
                        getTranslation("administration.pause.do"),
                        why -> {
                            pauses.begin(why);
                            Notice.done(getTranslation("administration.pause.begun"));
                            show();
                        }));
    }
}
