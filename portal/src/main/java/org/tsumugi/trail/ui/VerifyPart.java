package org.tsumugi.trail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.Verdict;

/// Holds the trail against its seals and says what came of it.
class VerifyPart extends Section {

    private final transient Trail trail;
    private final Button verify = Parts.quiet(getTranslation("trail.verify"), this::verify);
    private final Div answer = new Div();

    VerifyPart(Trail trail) {
        this.trail = trail;
        addClassName("card");
        answer.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("trail.verify.title")),
                new Paragraph(getTranslation("trail.verify.about")),
                verify,
                answer);
    }

    /// On a thread of its own: a long trail takes minutes, and the screen can be left meanwhile.
    private void verify() {
        UI ui = UI.getCurrent();
        Actor actor = Actor.current();
        verify.setEnabled(false);
        say(getTranslation("trail.verify.begun"), "hint");
        Thread.ofVirtual().name("verify-trail").start(() -> {
            Runnable told = told(actor);
            ui.access(() -> {
                told.run();
                verify.setEnabled(true);
            });
        });
    }

    private Runnable told(Actor actor) {
        try {
            Verdict verdict = actor.act(trail::verify);
            return () -> show(verdict);
        } catch (RuntimeException failure) {
            return () -> say(Mishaps.sentence(failure), "field-error");
        }
    }

    private void show(Verdict verdict) {
        verdict.firstBreak()
                .ifPresentOrElse(
                        found -> say(
                                getTranslation("trail.verify.broken." + found.fault(), found.position()),
                                "field-error"),
                        () -> say("○ " + getTranslation("trail.verify.holds"), "hint"));
        answer.add(Parts.meta(new Paragraph(getTranslation(
                "trail.verify.counted",
                verdict.sealed(),
                verdict.heads(),
                verdict.unsealed(),
                verdict.dropped(),
                Math.max(1, verdict.took().toSeconds())))));
    }

    private void say(String sentence, String look) {
        Paragraph said = new Paragraph(sentence);
        said.addClassName(look);
        answer.removeAll();
        answer.add(said);
    }
}
