package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.meetings.Rsvp;

/// 出席する / 欠席する / 未定: one tap answers, the answer given is framed, marked and said.
class ReplyButtons extends Div {

    /// @param full  whether no seat is left for who does not come yet
    ReplyButtons(String meeting, Optional<Rsvp> mine, boolean full, Consumer<Rsvp> reply) {
        addClassName("reply-buttons");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("meetings.reply.to", meeting));
        Arrays.stream(Rsvp.values()).forEach(answer -> add(button(answer, mine, full, reply)));
    }

    private Button button(Rsvp answer, Optional<Rsvp> mine, boolean full, Consumer<Rsvp> reply) {
        boolean given = mine.filter(answer::equals).isPresent();
        Button button = new Button(getTranslation("meetings.reply." + answer), click -> reply.accept(answer));
        button.addClassNames("answer", answer.name().toLowerCase(java.util.Locale.ROOT));
        Span sign = new Span(given ? "✓" : Marks.sign(answer));
        sign.getElement().setAttribute("aria-hidden", "true");
        button.setPrefixComponent(sign);
        button.getElement().setAttribute("aria-pressed", String.valueOf(given));
        if (answer == Rsvp.ATTEND && full && !given) {
            button.setEnabled(false);
        }
        return button;
    }
}
