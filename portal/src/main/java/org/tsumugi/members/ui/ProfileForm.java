package org.tsumugi.members.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.OwnProfile;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// What I tell of myself, and to whom.
class ProfileForm extends Div {

    private final transient Profiles profiles;
    private final Runnable onChange;
    private final ContactField phone =
            new ContactField(ContactKind.PHONE, getTranslation("members.field.phone.help"), "tel");
    private final ContactField mail =
            new ContactField(ContactKind.MAIL, getTranslation("members.field.mail.help"), "email");
    private final MultiSelectComboBox<String> languages =
            new MultiSelectComboBox<>(getTranslation("members.languages"));
    private final TextArea about = new TextArea(getTranslation("members.about"));
    private final Paragraph problem = new Paragraph();

    ProfileForm(Profiles profiles, OwnProfile mine, Runnable onChange) {
        this.profiles = profiles;
        this.onChange = onChange;
        addClassName("form");
        languages.setItems(Languages.offered(mine.profile().languages()));
        languages.setItemLabelGenerator(Languages::name);
        languages.setI18n(spoken());
        languages.setHelperText(getTranslation("members.languages.help"));
        languages.setValue(mine.profile().languages());
        about.setHelperText(getTranslation("members.about.help", ProfileDraft.ABOUT_MAX));
        about.setMaxLength(ProfileDraft.ABOUT_MAX);
        about.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        about.setValue(mine.profile().about());
        mine.contacts().forEach(contact -> {
            phone.show(contact);
            mail.show(contact);
        });
        Paragraph audiences = new Paragraph(getTranslation("members.audience.help"));
        audiences.addClassName("meta");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(
                new H2(getTranslation("members.profile.change")),
                phone,
                mail,
                audiences,
                languages,
                about,
                problem,
                Parts.primary(getTranslation("members.profile.save"), this::save));
    }

    /// What a screen reader says while languages are chosen.
    private MultiSelectComboBoxI18n spoken() {
        return new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("members.languages.cleared"))
                .setFocused(getTranslation("members.languages.focused"))
                .setSelected(getTranslation("members.languages.selected"))
                .setDeselected(getTranslation("members.languages.deselected"))
                .setTotal(getTranslation("members.languages.total", "{count}"));
    }

    private void save() {
        problem.setVisible(false);
        try {
            profiles.change(new ProfileDraft(
                    List.copyOf(languages.getValue()), about.getValue(), List.of(phone.contact(), mail.contact())));
        } catch (Refused refused) {
            refuse(refused);
            return;
        }
        onChange.run();
        Notice.done(getTranslation("members.profile.saved"));
    }

    private void refuse(Refused refused) {
        String sentence = Mishaps.sentence(refused);
        switch (refused.words()) {
            case "members.refused.phone" -> phone.refuse(sentence);
            case "members.refused.mail" -> mail.refuse(sentence);
            default -> {
                problem.setText(sentence);
                problem.setVisible(true);
            }
        }
    }
}
