package org.tsumugi.members.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import org.tsumugi.files.FileId;
import org.tsumugi.members.Profile;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Parts;

/// Who it is: face, name with its reading, profession.
class PersonPart extends Div {

    /// @param name as heading of the page, or as a line within one
    PersonPart(Profile profile, HtmlContainer name) {
        addClassName("person");
        profile.photo().filter(photo -> Actor.current().may(Right.FETCH_FILES)).ifPresent(this::show);
        Div reading = Parts.meta(Readings.of(profile.registered(), profile.reading()));
        reading.addClassName("reading");
        name.setText(profile.card().name());
        name.getElement().setAttribute("lang", "ja");
        Div meta = Parts.meta(Parts.chip(profile.card().profession().name(getLocale())));
        add(new Div(reading, name, meta));
    }

    PersonPart(Profile profile) {
        this(profile, new H1());
    }

    private void show(FileId photo) {
        Image face = new Image("files/" + photo.value() + "/thumbnail", "");
        face.addClassName("face");
        add(face);
    }
}
