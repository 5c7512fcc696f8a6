package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.members.Profile;
import org.tsumugi.shell.Parts;

/// What a member tells of themselves; what they do not tell takes no room.
class AboutPart extends Section {

    AboutPart(Profile profile) {
        if (!profile.languages().isEmpty()) {
            Div languages = new Div();
            languages.addClassName("spoken");
            profile.languages().forEach(code -> languages.add(Parts.chip(Languages.name(code))));
            add(new H2(getTranslation("members.languages")), languages);
        }
        if (!profile.about().isBlank()) {
            Paragraph about = new Paragraph(profile.about());
            about.addClassName("about");
            about.getElement().setAttribute("lang", "ja");
            add(new H2(getTranslation("members.about")), about);
        }
    }
}
