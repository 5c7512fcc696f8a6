package org.tsumugi.joining.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Invites one person: by mail where there is an address, on paper where there is none.
@Route("invitations/new")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class InviteView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final Problem problem = new Problem();
    private final NameFields names = new NameFields(problem);
    private final ComboBox<Profession> profession = new ComboBox<>(getTranslation("joining.profession"));
    private final ChoiceBox facility;
    private final EmailField mail = new EmailField(getTranslation("joining.mail"));
    private final Checkbox manager = new Checkbox(getTranslation("joining.as-manager"));
    private final DatePicker until = new DatePicker(getTranslation("joining.guest-day"));
    private final Div form = new Div();
    private final Div made = new Div();
    private InvitationId key = InvitationId.next();
    private final boolean canSend;

    InviteView(Invitations invitations) {
        this.invitations = invitations;
        this.canSend = invitations.canSend();
        this.facility = new ChoiceBox(invitations::facilities);
        addClassName("page");
        profession.setItems(invitations.professions());
        profession.setItemLabelGenerator(one -> one.name(Words.language()));
        profession.setManualValidation(true);
        mail.setHelperText(getTranslation(canSend ? "joining.mail.hint" : "joining.mail.none"));
        mail.setManualValidation(true);
        manager.setVisible(invitations.everywhere());
        until.setHelperText(getTranslation("joining.guest-day.hint"));
        problem.about("profession", profession);
        problem.about("facility", facility);
        problem.about("address", mail);
        problem.about("until", until);
        NativeDetails guest = new NativeDetails(getTranslation("joining.guest"), until);
        form.addClassNames("card", "form");
        form.add(
                names,
                profession,
                facility,
                mail,
                manager,
                guest,
                problem,
                Parts.primary(getTranslation("joining.invite"), () -> problem.guard(this::invite)));
        Anchor back = new Anchor("invitations", getTranslation("joining.to-invitations"));
        back.addClassName("way-back");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.invite.about")), form, made, back);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Choice> mine = invitations.facilities("", 0, 2);
        if (mine.size() == 1) {
            facility.setValue(mine.getFirst());
        }
    }

    private void invite() {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        if (manager.getValue()) {
            roles.add(Role.FACILITY_MANAGER);
        }
        Invitee invitee = new Invitee(
                names.name(),
                Optional.ofNullable(profession.getValue()).map(Profession::code).orElse(""),
                Optional.ofNullable(facility.getValue()).map(Choice::id),
                Optional.of(mail.getValue().strip()).filter(typed -> !typed.isEmpty()),
                roles,
                Optional.ofNullable(until.getValue()));
        Optional<Slip> slip = invitations.invite(key, invitee);
        made.removeAll();
        slip.ifPresent(one -> {
            form.setVisible(false);
            made.add(
                    new SlipSheet(List.of(one), Here.portal(invitations.address())),
                    Parts.quiet(getTranslation("joining.next-person"), this::nextPerson));
        });
        Notice.done(getTranslation(slip.isPresent() ? "joining.made" : "joining.sent"));
        if (slip.isEmpty()) {
            nextPerson();
        }
    }

    private void nextPerson() {
        key = InvitationId.next();
        made.removeAll();
        form.setVisible(true);
        names.clear();
        mail.clear();
        manager.clear();
        until.clear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.invite.title");
    }
}
