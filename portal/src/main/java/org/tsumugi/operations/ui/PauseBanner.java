package org.tsumugi.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tsumugi.operations.Pause;
import org.tsumugi.operations.PauseWatch;
import org.tsumugi.shell.Banner;
import org.tsumugi.shell.Words;

/// Says above every page that nothing can be changed for now, and why.
@org.springframework.stereotype.Component
class PauseBanner implements Banner {

    private final PauseWatch watch;

    PauseBanner(PauseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Optional<Component> banner() {
        return watch.now().map(PauseBanner::said);
    }

    private static Component said(Pause pause) {
        Paragraph said = new Paragraph(Words.of("operations.banner", pause.reason()));
        said.addClassNames("hint", "wait", "banner");
        said.getElement().setAttribute("role", "status");
        return said;
    }
}
