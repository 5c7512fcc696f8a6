package org.tsumugi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;

/// A page for what could not be shown: what happened, what to do, and the way home.
abstract class Apology extends Section {

    Apology() {
        addClassName("apology");
    }

    void say(BeforeEnterEvent event, String title, String whatToDo) {
        Anchor home = new Anchor("/", getTranslation("shell.to-home"));
        home.addClassName("button");
        add(new H1(title), new Paragraph(whatToDo), home);
        event.getUI().getPage().setTitle(title);
    }
}
