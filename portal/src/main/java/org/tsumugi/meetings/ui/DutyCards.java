package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.meetings.ProgrammeCount;
import org.tsumugi.shell.Parts;

/// The two duties of a year, each with what was held, what is planned and what is missing.
class DutyCards extends Div {

    DutyCards(ProgrammeCount count) {
        addClassName("duties");
        add(
                card("meetings.programme.duty.gatherings", count.duty().gatherings(), count.held(), count.planned()),
                card(
                        "meetings.programme.duty.officials",
                        count.duty().officials(),
                        count.officialsHeld(),
                        count.officialsPlanned()));
    }

    private Section card(String words, int needed, int held, int planned) {
        Span number = new Span(getTranslation("meetings.programme.held-of", held, needed));
        number.addClassName("number");
        Section card = new Section(
                new H2(getTranslation(words)),
                new Paragraph(number),
                new Paragraph(getTranslation("meetings.programme.planned", planned)),
                state(needed, held, planned));
        card.addClassName("card");
        return card;
    }

    private Span state(int needed, int held, int planned) {
        if (held >= needed) {
            return Parts.chip("✓ " + getTranslation("meetings.programme.met"), "ok");
        }
        return held + planned >= needed
                ? Parts.chip("○ " + getTranslation("meetings.programme.will-be-met"))
                : Parts.chip("! " + getTranslation("meetings.programme.missing", needed - held - planned), "wait");
    }
}
