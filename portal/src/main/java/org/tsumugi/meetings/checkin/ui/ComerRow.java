package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.checkin.CheckIn;
import org.tsumugi.meetings.checkin.Comer;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// One line of the desk's list, drawn: two hundred of them cost the server a node each. Its buttons only name what they
/// do; the list hears them.
class ComerRow extends ListItem {

    /// What a button of a row does.
    enum Act {
        IN,
        OUT,
        BACK,
        UNDO
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private @Nullable Comer shown;
    private String sought = "";
    private boolean hidden;

    ComerRow(String key) {
        addClassNames("row", "comer");
        DrawnActs.name(this, key);
    }

    static String key(Comer comer) {
        return comer.member()
                .map(member -> member.value().toString())
                .orElseGet(() ->
                        comer.checkIn().map(in -> in.id().value().toString()).orElse(""));
    }

    Optional<Comer> comer() {
        return Optional.ofNullable(shown);
    }

    /// Sends the line only when it is another.
    void show(Comer comer) {
        if (comer.equals(shown)) {
            return;
        }
        shown = comer;
        sought = FoldedText.of(comer.name() + "\n" + comer.reading()).replaceAll("[ 　]+", "");
        Span name = Parts.written(comer.name());
        name.addClassName("row-title");
        Div who = new Div(name, state(comer), Parts.meta(about(comer)));
        who.addClassName("who");
        Parts.draw(this, who, acts(comer));
    }

    /// @param text folded, without spaces
    /// @param onlyMissing only who is expected and has not come
    boolean fits(String text, boolean onlyMissing) {
        Comer comer = shown;
        return comer != null
                && (text.isEmpty() ? comer.isExpected() : sought.contains(text))
                && !(onlyMissing && comer.checkIn().isPresent());
    }

    void setShown(boolean visible) {
        if (hidden == visible) {
            hidden = !visible;
            getElement().setAttribute("hidden", hidden);
        }
    }

    boolean isShown() {
        return !hidden;
    }

    private static Component[] about(Comer comer) {
        return new Component[] {new Span(comer.profession().name(Words.language())), Parts.written(comer.facility())};
    }

    private static Component state(Comer comer) {
        if (comer.isWalkIn()) {
            return Parts.chip(Words.of("meetings.desk.walk-in"));
        }
        return comer.answer()
                .filter(answer -> answer != Rsvp.ATTEND)
                .<Component>map(answer -> Parts.chip(Words.of("meetings.desk.answered", Words.of(answer)), "ask"))
                .orElseGet(Span::new);
    }

    private static Div acts(Comer comer) {
        Div acts = new Div();
        acts.addClassName("desk-acts");
        comer.checkIn().ifPresentOrElse(in -> acts.add(times(in)), () -> acts.add(button(comer, Act.IN, "primary")));
        comer.checkIn().ifPresent(in -> {
            if (in.isHere()) {
                acts.add(button(comer, Act.OUT, "quiet"), button(comer, Act.UNDO, "quiet"));
            } else {
                acts.add(button(comer, Act.BACK, "quiet"));
            }
        });
        return acts;
    }

    private static Span times(CheckIn in) {
        String text = in.out()
                .map(out -> Words.of("meetings.desk.from-until", time(in.in()), time(out)))
                .orElseGet(() -> Words.of("meetings.desk.from", time(in.in())));
        Span times = new Span(text);
        times.addClassName(in.isHere() ? "here" : "gone");
        return times;
    }

    private static String time(Instant at) {
        return at.atZone(Region.ZONE).format(TIME);
    }

    private static NativeButton button(Comer comer, Act act, String look) {
        String words = Words.of("meetings.desk.act." + act);
        NativeButton button = DrawnActs.button(words, act.name());
        button.addClassNames("button", look);
        button.setAriaLabel(Words.of("meetings.desk.act.of", comer.name(), words));
        return button;
    }
}
