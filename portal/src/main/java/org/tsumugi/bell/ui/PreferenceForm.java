package org.tsumugi.bell.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.stream.IntStream;
import org.tsumugi.bell.preferences.Preference;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.bell.preferences.Preferences.Obstacle;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Letters at once and once a day, and the hours in which none comes.
class PreferenceForm extends Section {

    private final transient Preferences preferences;
    private final Checkbox mail = new Checkbox(getTranslation("bell.telling.mail"));
    private final Checkbox digest = new Checkbox(getTranslation("bell.telling.digest"));
    private final Select<Integer> digestHour = hours("bell.telling.digest-hour");
    private final Select<Integer> quietFrom = hours("bell.telling.quiet-from");
    private final Select<Integer> quietUntil = hours("bell.telling.quiet-until");

    PreferenceForm(Preferences preferences) {
        this.preferences = preferences;
        addClassNames("card", "form");
        mail.setHelperText(getTranslation("bell.telling.mail.about"));
        digest.setHelperText(getTranslation("bell.telling.digest.about"));
        digest.addValueChangeListener(change -> digestHour.setVisible(change.getValue()));
        Paragraph quiet = new Paragraph(getTranslation("bell.telling.quiet.about"));
        quiet.addClassName("hint");
        show(preferences.mine());
        add(new H2(getTranslation("bell.telling.letters")));
        preferences.obstacle().ifPresent(obstacle -> add(obstacle(obstacle)));
        add(
                mail,
                digest,
                digestHour,
                quietFrom,
                quietUntil,
                quiet,
                Parts.primary(getTranslation("bell.telling.keep"), this::keep));
    }

    private Paragraph obstacle(Obstacle obstacle) {
        Paragraph sentence = new Paragraph(Words.of(obstacle));
        sentence.addClassNames("hint", "wait");
        return sentence;
    }

    private Select<Integer> hours(String label) {
        Select<Integer> hours = new Select<>();
        hours.setLabel(getTranslation(label));
        hours.setItems(IntStream.range(0, 24).boxed().toList());
        hours.setItemLabelGenerator(hour -> getTranslation("bell.telling.hour", hour));
        return hours;
    }

    private void show(Preference mine) {
        mail.setValue(mine.mail());
        digest.setValue(mine.digest());
        digestHour.setValue(mine.digestHour());
        digestHour.setVisible(mine.digest());
        quietFrom.setValue(mine.quietFrom());
        quietUntil.setValue(mine.quietUntil());
    }

    private void keep() {
        preferences.keep(new Preference(
                mail.getValue(),
                digest.getValue(),
                digestHour.getValue(),
                quietFrom.getValue(),
                quietUntil.getValue()));
        Notice.done(getTranslation("bell.telling.kept"));
    }
}
