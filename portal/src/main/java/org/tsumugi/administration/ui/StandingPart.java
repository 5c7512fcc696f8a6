package org.tsumugi.administration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.ui.FacilityField;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.members.standing.StaffLine;
import org.tsumugi.members.standing.Standing;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Whether someone is here: rest, last day, another facility, leaving.
class StandingPart extends Section {

    private final transient StaffLine line;
    private final transient Staff staff;
    private final transient Facilities facilities;
    private final transient LostPhones phones;
    private final transient Runnable again;

    StandingPart(StaffLine line, Staff staff, Facilities facilities, LostPhones phones, Runnable again) {
        this.phones = phones;
        this.line = line;
        this.staff = staff;
        this.facilities = facilities;
        this.again = again;
        add(new H2(getTranslation("administration.standing")));
        line.until().ifPresent(day -> {
            Paragraph ends = new Paragraph(getTranslation("administration.standing.until", Times.day(day)));
            ends.addClassNames("hint", "wait");
            add(ends);
        });
        if (member().equals(Actor.current().id())) {
            add(new Paragraph(getTranslation("members.refused.oneself")));
            return;
        }
        phones.heldSince(member()).ifPresentOrElse(since -> add(reported(since)), () -> add(lost()));
        if (line.standing() == Standing.SUSPENDED) {
            add(resuming());
        } else {
            add(suspending());
        }
        add(limiting());
        boolean everywhere = staff.facilities().isEmpty();
        if (everywhere) {
            add(moving());
        }
        if (line.facility().isPresent()) {
            add(lettingGo());
        }
        add(leaving());
    }

    private MemberId member() {
        return line.card().id();
    }

    private Div reported(Instant since) {
        Anchor slip = new Anchor("reset/slip?person=" + member(), getTranslation("administration.lost.slip"));
        slip.addClassName("button");
        Div mark = new Div(new Paragraph(getTranslation("administration.lost.since", Times.exact(since))), slip);
        mark.addClassNames("hint", "wait", "form");
        return mark;
    }

    private NativeDetails lost() {
        Div form = new Div(
                new Paragraph(getTranslation("administration.lost.what")),
                Parts.primary(
                        getTranslation("administration.lost.do"),
                        () -> done(() -> phones.report(member()), "administration.lost.done")));
        form.addClassName("form");
        return new NativeDetails(getTranslation("administration.lost"), form);
    }

    private ReasonForm suspending() {
        return new ReasonForm(
                getTranslation("administration.suspend"),
                getTranslation("administration.suspend.what"),
                getTranslation("administration.suspend.do"),
                why -> done(() -> staff.suspend(member(), why), "administration.suspend.done"));
    }

    private ReasonForm resuming() {
        return new ReasonForm(
                getTranslation("administration.resume"),
                getTranslation("administration.resume.what"),
                getTranslation("administration.resume.do"),
                why -> done(() -> staff.resume(member(), why), "administration.resume.done"));
    }

    private ReasonForm leaving() {
        return new ReasonForm(
                getTranslation("administration.leave"),
                getTranslation("administration.leave.what"),
                getTranslation("administration.leave.do"),
                why -> done(() -> staff.leave(member(), why), "administration.leave.done"));
    }

    private NativeDetails limiting() {
        DatePicker until = new DatePicker(getTranslation("administration.limit.day"));
        until.setHelperText(getTranslation("administration.limit.hint"));
        DateWords.dress(until);
        until.setLocale(getLocale());
        line.until().ifPresent(until::setValue);
        Div form = new Div(
                until,
                Parts.quiet(
                        getTranslation("administration.limit.do"),
                        () -> done(
                                () -> staff.limit(member(), until.getOptionalValue()), "administration.limit.done")));
        form.addClassName("form");
        return new NativeDetails(getTranslation("administration.limit"), form);
    }

    private NativeDetails moving() {
        FacilityField facility = new FacilityField(getTranslation("administration.move.facility"), facilities);
        Div form = new Div(new Paragraph(getTranslation("administration.move.what")), facility);
        form.add(Parts.quiet(getTranslation("administration.move.do"), () -> {
            if (facility.isEmpty()) {
                facility.setErrorMessage(getTranslation("administration.facility.missing"));
                facility.setInvalid(true);
                return;
            }
            done(() -> staff.move(member(), facility.getValue().id()), "administration.move.done");
        }));
        form.addClassName("form");
        return new NativeDetails(getTranslation("administration.move"), form);
    }

    private NativeDetails lettingGo() {
        Div form = new Div(
                new Paragraph(getTranslation("administration.let-go.what", Staff.TO_BE_PLACED.getDays())),
                Parts.quiet(
                        getTranslation("administration.let-go.do"),
                        () -> done(() -> staff.letGo(member()), "administration.let-go.done")));
        form.addClassName("form");
        return new NativeDetails(getTranslation("administration.let-go"), form);
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
