package org.tsumugi.joining.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.resets.Person;
import org.tsumugi.joining.resets.ResetSlips;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Parts;

/// A slip for who stands before me and has forgotten the password.
@Route("reset/slip")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class ResetSlipView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ResetSlips slips;
    private final transient Invitations invitations;
    private final Problem problem = new Problem();
    private final ComboBox<Person> person = new ComboBox<>(getTranslation("joining.reset-slip.person"));
    private final Checkbox lostPhone = new Checkbox(getTranslation("joining.reset-slip.lost-phone"));
    private final Div made = new Div();

    ResetSlipView(ResetSlips slips, Invitations invitations) {
        this.slips = slips;
        this.invitations = invitations;
        addClassName("page");
        person.setItems(
                query -> slips.people(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(
                one -> one.facility().isBlank() ? one.name() : one.name() + "（" + one.facility() + "）");
        person.setManualValidation(true);
        person.addValueChangeListener(change -> showPhone());
        problem.about("person", person);
        Div form = new Div(
                person,
                lostPhone,
                problem,
                Parts.primary(getTranslation("joining.reset-slip"), () -> problem.guard(this::make)));
        form.addClassNames("card", "form");
        Anchor back = new Anchor("invitations", getTranslation("joining.to-invitations"));
        back.addClassName("way-back");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.reset-slip.about")), form, made, back);
    }

    /// Whose page it comes from is chosen already.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("person")
                .flatMap(Ids::parse)
                .flatMap(id -> slips.person(new MemberId(id)))
                .ifPresent(person::setValue);
    }

    /// Where a phone was reported lost, a new password without a new second factor would open nothing.
    private void showPhone() {
        boolean lost = person.getOptionalValue()
                .filter(one -> slips.isPhoneLost(one.id()))
                .isPresent();
        lostPhone.setValue(lost);
        lostPhone.setReadOnly(lost);
        lostPhone.setHelperText(lost ? getTranslation("joining.reset-slip.reported") : null);
    }

    private void make() {
        Person chosen = person.getValue();
        if (chosen == null) {
            throw new Refused("joining.refused.person");
        }
        Slip slip = slips.make(chosen.id(), lostPhone.getValue());
        made.removeAll();
        made.add(new SlipSheet(List.of(slip), Here.portal(invitations.address())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.reset-slip");
    }
}
