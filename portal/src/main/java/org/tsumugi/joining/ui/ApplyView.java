package org.tsumugi.joining.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.applications.Applicant;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Asking to join, for who has no invitation.
@Route(value = "join/apply", autoLayout = false)
@AnonymousAllowed
class ApplyView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Threshold threshold;
    private final Div page = new Div();

    ApplyView(Threshold threshold) {
        this.threshold = threshold;
        addClassName("sign-in");
        page.addClassNames("card", "joining");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.removeAll();
        Problem problem = new Problem();
        NameFields names = new NameFields(problem);
        ComboBox<Profession> profession = new ComboBox<>(getTranslation("joining.profession"));
        profession.setItems(threshold.professions());
        profession.setItemLabelGenerator(one -> one.name(Words.language()));
        profession.setManualValidation(true);
        problem.about("refused.profession", profession);
        TextField licence = new TextField(getTranslation("joining.licence"));
        licence.setHelperText(getTranslation("joining.licence.hint"));
        licence.setMaxLength(Applicant.LICENCE_MAX);
        licence.setManualValidation(true);
        problem.about("refused.licence", licence);
        ChoiceBox facility = new ChoiceBox(threshold::facilities);
        problem.about("refused.facility", facility);
        EmailField mail = new EmailField(getTranslation("joining.apply.mail"));
        mail.setHelperText(getTranslation("joining.apply.mail.hint"));
        mail.setManualValidation(true);
        problem.about("refused.address", mail);
        problem.about("refused.reach", mail);
        TextField phone = new TextField(getTranslation("joining.phone"));
        phone.setMaxLength(Applicant.PHONE_MAX);
        phone.setManualValidation(true);
        phone.getElement().setAttribute("inputmode", "tel");
        problem.about("refused.phone", phone);
        Div form = new Div(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("joining.apply.about")),
                names,
                profession,
                licence,
                facility,
                mail,
                phone,
                problem,
                Parts.primary(
                        getTranslation("joining.apply.do"),
                        () -> problem.guard(() -> {
                            threshold.apply(
                                    new Applicant(
                                            names.name(),
                                            Optional.ofNullable(profession.getValue())
                                                    .map(Profession::code)
                                                    .orElse(""),
                                            licence.getValue(),
                                            Optional.ofNullable(facility.getValue())
                                                    .map(Choice::id)
                                                    .orElseThrow(() -> new Refused("joining.refused.facility")),
                                            Optional.of(mail.getValue().strip()).filter(typed -> !typed.isEmpty()),
                                            phone.getValue()),
                                    Here.from());
                            thank();
                        })),
                new Anchor("join", getTranslation("joining.entrance.join")),
                new Anchor("sign-in", getTranslation("joining.to-sign-in")));
        form.addClassName("form");
        page.add(form);
    }

    private void thank() {
        page.removeAll();
        Paragraph done = new Paragraph(getTranslation("joining.apply.done"));
        done.addClassNames("hint", "state", "ok");
        done.getElement().setAttribute("role", "status");
        Div form = new Div(new H1(getPageTitle()), done, new Anchor("sign-in", getTranslation("joining.to-sign-in")));
        form.addClassName("form");
        page.add(form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.apply");
    }
}
