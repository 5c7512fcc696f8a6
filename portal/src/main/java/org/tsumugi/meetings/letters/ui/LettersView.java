package org.tsumugi.meetings.letters.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsumugi.guard.Guard;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.guard.ui.GuardPart;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.letters.Addressee;
import org.tsumugi.meetings.letters.LetterOrder;
import org.tsumugi.meetings.letters.MeetingLetters;
import org.tsumugi.meetings.letters.ReplyDesk;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where an organiser tells offices, hospitals and guests of a meeting; nothing goes out before it was read.
@Route("meetings/:id/letters")
@RolesAllowed({"ORGANIZER", "COORDINATOR"})
class LettersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingLetters letters;
    private final transient Meetings meetings;
    private final TextArea to = new TextArea(getTranslation("meetings.letters.to"));
    private final TextField phone = new TextField(getTranslation("meetings.letters.phone"));
    private final TextField fax = new TextField(getTranslation("meetings.letters.fax"));
    private final TextArea remark = new TextArea(getTranslation("meetings.letters.remark"));
    private final GuardPart guard;
    private final Paragraph problem = new Paragraph();
    private final LetterPaper paper = new LetterPaper();
    private final SentLetters sent = new SentLetters();
    private transient @Nullable MeetingId meeting;

    LettersView(MeetingLetters letters, Meetings meetings, Guard guard) {
        this.letters = letters;
        this.meetings = meetings;
        this.guard = new GuardPart(guard);
        addClassName("page");
        to.setHelperText(getTranslation("meetings.letters.to.hint"));
        to.setPlaceholder(getTranslation("meetings.letters.to.example"));
        to.setMinRows(3);
        to.setMaxRows(12);
        phone.setMaxLength(LetterOrder.NUMBER_MAX);
        phone.setRequiredIndicatorVisible(true);
        fax.setMaxLength(LetterOrder.NUMBER_MAX);
        remark.setMaxLength(LetterOrder.REMARK_MAX);
        remark.setHelperText(getTranslation("meetings.letters.remark.hint"));
        Stream.<HasValue<?, ?>>of(to, phone, fax, remark)
                .forEach(field -> field.addValueChangeListener(typed -> paper.close()));
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Meeting found = event.getRouteParameters()
                .get(LetterLinks.ID)
                .flatMap(MeetingId::parse)
                .flatMap(meetings::find)
                .orElseThrow(NotFoundException::new);
        meeting = found.id();
        ReplyDesk desk = letters.desk();
        phone.setValue(desk.phone());
        fax.setValue(desk.fax());
        to.setValue(letters.likely(found.id()).stream().map(Addressee::toString).collect(Collectors.joining("\n")));
        removeAll();
        add(
                new H1(getTranslation("meetings.letters")),
                Parts.meta(back(found)),
                found.status() == MeetingStatus.HELD
                        ? new Paragraph(getTranslation("meetings.refused.held"))
                        : form(found));
        add(paper, sent);
        sent.show(letters.of(found.id()));
    }

    private static Anchor back(Meeting found) {
        Anchor link = new Anchor("meetings/" + found.id(), found.details().title());
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    private Div form(Meeting found) {
        String what =
                found.status() == MeetingStatus.CANCELLED ? "meetings.letters.cancelled" : "meetings.letters.what";
        Div acts = new Div(Parts.primary(getTranslation("meetings.letters.read"), this::read));
        acts.addClassName("acts");
        Div form = new Div(new Paragraph(getTranslation(what)), to, phone, fax, remark, guard, problem, acts);
        form.addClassName("form");
        return form;
    }

    /// What would go out to the first of the list. Whoever goes on typing reads again before it is sent.
    private void read() {
        withOrder(order -> paper.show(letters.preview(id(), order), letters.canSend(), () -> withOrder(this::send)));
    }

    private void send(LetterOrder order) {
        int written = letters.send(id(), order).count();
        Notice.done(getTranslation(written == 0 ? "meetings.letters.nothing-new" : "meetings.letters.done", written));
        paper.close();
        sent.show(letters.of(id()));
    }

    private void withOrder(Consumer<LetterOrder> work) {
        problem.setText("");
        try {
            work.accept(new LetterOrder(
                    to.getValue(), phone.getValue(), fax.getValue(), remark.getValue(), guard.isStated()));
        } catch (TellsTooMuch told) {
            guard.show(told.told());
            problem.setText(Mishaps.sentence(told));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
        }
    }

    private MeetingId id() {
        MeetingId shown = meeting;
        if (shown == null) {
            throw new IllegalStateException("The form is about no meeting");
        }
        return shown;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.letters");
    }
}
