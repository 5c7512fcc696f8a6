package org.tsumugi.administration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.members.standing.RoleGrant;
import org.tsumugi.members.standing.StaffLine;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// What someone is here as: roles that hold or wait, the twice-yearly word that they are still needed, a new one.
class RolesPart extends Section {

    private final transient StaffLine line;
    private final transient Grants grants;
    private final transient Confirmations confirmations;
    private final transient Runnable again;

    RolesPart(StaffLine line, Grants grants, Confirmations confirmations, Runnable again) {
        this.line = line;
        this.grants = grants;
        this.confirmations = confirmations;
        this.again = again;
        List<RoleGrant> granted = grants.of(line.card().id());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        line.roles().stream()
                .sorted()
                .filter(role -> granted.stream().noneMatch(grant -> grant.role() == role))
                .forEach(role -> list.add(enrolled(role)));
        granted.forEach(grant -> list.add(row(grant)));
        add(new H2(getTranslation("administration.roles")), list);
        boolean mine = line.card().id().equals(Actor.current().id());
        if (!mine) {
            add(confirmation());
        }
        add(asking());
    }

    private ListItem enrolled(Role role) {
        Span name = new Span(Words.of(role));
        name.addClassName("row-title");
        ListItem row = new ListItem(name);
        row.addClassName("row");
        if (!line.card().id().equals(Actor.current().id())) {
            row.add(new ReasonForm(
                    getTranslation("administration.roles.take-back"),
                    getTranslation("administration.roles.take-back.what"),
                    getTranslation("administration.roles.take-back.do"),
                    why -> done(() -> grants.takeBack(line.card().id(), role, why), "administration.roles.ended")));
        }
        return row;
    }

    private ListItem row(RoleGrant grant) {
        Span name = new Span(Words.of(grant.role()));
        name.addClassName("row-title");
        Div head = new Div(name);
        head.addClassName("row-head");
        boolean waits = grant.approved().isEmpty();
        if (waits) {
            head.add(Parts.chip(getTranslation("administration.roles.waits"), "ask"));
        }
        grant.until()
                .ifPresent(day -> head.add(Parts.chip(getTranslation("administration.until", Times.shortDay(day)))));
        ListItem row = new ListItem(
                head,
                Parts.meta(
                        Parts.written(grant.why()),
                        new Span(getTranslation("administration.roles.asked-by", grant.askerName())),
                        new Span(grant.decision()
                                .map(said -> getTranslation(
                                        "administration.roles.approved-by", said.by(), Times.exact(said.at())))
                                .orElse(""))),
                Parts.quiet(
                        getTranslation(waits ? "administration.roles.withdraw" : "administration.roles.end"), () -> {
                            if (waits) {
                                done(() -> grants.withdraw(grant.id()), "administration.roles.withdrawn");
                            } else {
                                done(() -> grants.end(grant.id()), "administration.roles.ended");
                            }
                        }));
        row.addClassName("row");
        return row;
    }

    private Div confirmation() {
        Optional<Instant> last = line.confirmed();
        Paragraph said = new Paragraph(last.map(then -> getTranslation(
                        "administration.confirmed",
                        Times.day(then.atZone(Region.ZONE).toLocalDate())))
                .orElseGet(() -> getTranslation("administration.confirmed.never")));
        Div part = new Div(
                said,
                Parts.quiet(
                        getTranslation("administration.confirm"),
                        () -> done(() -> confirmations.confirm(line.card().id()), "administration.confirm.done")));
        part.addClassNames("hint", "confirmation");
        return part;
    }

    private ReasonForm asking() {
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("administration.roles.role"));
        role.setItems(RoleGrant.askable(Actor.current()).stream()
                .filter(one -> !line.roles().contains(one))
                .toList());
        role.setItemLabelGenerator(Words::of);
        role.setRequiredIndicatorVisible(true);
        role.addValueChangeListener(change -> role.setInvalid(false));
        DatePicker until = new DatePicker(getTranslation("administration.roles.until"));
        until.setHelperText(getTranslation("administration.roles.until.hint"));
        DateWords.dress(until);
        until.setLocale(getLocale());
        return new ReasonForm(
                getTranslation("administration.roles.ask"),
                getTranslation("administration.roles.ask.what"),
                getTranslation("administration.roles.ask.do"),
                why -> ask(role, until, why),
                role,
                until);
    }

    private void ask(Select<Role> role, DatePicker until, Reason why) {
        if (role.isEmpty()) {
            role.setErrorMessage(getTranslation("administration.roles.role.missing"));
            role.setInvalid(true);
            return;
        }
        done(
                () -> grants.ask(line.card().id(), role.getValue(), until.getOptionalValue(), why),
                "administration.roles.asked");
    }

    private void done(Runnable act, String words) {
        try {
            act.run();
            Notice.done(getTranslation(words));
            again.run();
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
