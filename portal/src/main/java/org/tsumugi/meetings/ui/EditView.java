package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Merge;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where an organiser changes a meeting; who comes second sees what the first changed and keeps what they typed.
@Route("meetings/:id/edit")
@RolesAllowed({"ORGANIZER", "COORDINATOR"})
class EditView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final Section meanwhile = new Section();
    private final MeetingForm form = new MeetingForm();
    private transient @Nullable Meeting seen;

    EditView(Meetings meetings) {
        this.meetings = meetings;
        addClassName("page");
        meanwhile.addClassNames("card", "meanwhile");
        meanwhile.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        meanwhile.setVisible(false);
        Div acts = new Div(
                Parts.primary(getTranslation("meetings.save"), this::save),
                Parts.quiet(getTranslation("shell.cancel"), this::leave));
        acts.addClassName("acts");
        add(new H1(getTranslation("meetings.edit.title")), meanwhile, form, acts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MeetingLinks.id(event).flatMap(meetings::find).orElseThrow(NotFoundException::new));
    }

    private void show(Meeting meeting) {
        seen = meeting;
        form.show(meeting.details());
        meanwhile.setVisible(false);
    }

    private void save() {
        form.draft().ifPresent(draft -> save(seen(), draft));
    }

    private void save(Meeting base, MeetingDraft draft) {
        try {
            meetings.change(base.id(), base.version(), draft);
            Notice.done(getTranslation("meetings.changed"));
            leave();
        } catch (OptimisticLockingFailureException outrun) {
            meetings.find(base.id()).ifPresent(now -> tell(base, draft, now));
        } catch (Refused refused) {
            form.problems().say(Mishaps.sentence(refused));
            form.problems().show();
        }
    }

    /// Saving again then goes on from what is there now, with what either of the two changed.
    private void tell(Meeting base, MeetingDraft mine, Meeting now) {
        seen = now;
        form.show(new Merge(base.details(), mine, now.details()).draft());
        meanwhile.removeAll();
        meanwhile.add(
                new Paragraph(getTranslation("meetings.meanwhile")),
                new Differences(base.details(), now.details()),
                Parts.primary(getTranslation("meetings.meanwhile.save"), this::save),
                Parts.quiet(getTranslation("meetings.meanwhile.take-theirs"), () -> show(now)));
        meanwhile.setVisible(true);
        meanwhile.getElement().callJsFunction("focus");
    }

    private void leave() {
        MeetingLinks.open(getUI().orElseThrow(), seen().id());
    }

    private Meeting seen() {
        Meeting meeting = seen;
        if (meeting == null) {
            throw new IllegalStateException("The form shows no meeting");
        }
        return meeting;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.edit.title");
    }
}
