package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.drafts.PollDraft;
import org.tsumugi.shell.Parts;

/// What there is to choose, and how.
class PollFields extends Div {

    private static final int FIRST = 3;

    private final Runnable onChange;
    private final List<TextField> options = new ArrayList<>();
    private final Div lines = new Div();
    private final Checkbox many = new Checkbox(getTranslation("feed.poll.many"));
    private final Checkbox secret = new Checkbox(getTranslation("feed.poll.secret"));
    private final MomentField closes;
    private final Button more = Parts.quiet(getTranslation("feed.poll.more-options"), this::add);

    PollFields(Runnable onChange) {
        this.onChange = onChange;
        this.closes = new MomentField("feed.poll.closes-on", "feed.poll.closes-at", onChange);
        addClassNames("form", "poll-fields");
        lines.addClassName("form");
        secret.setHelperText(getTranslation("feed.poll.secret.about"));
        Stream.of(many, secret).forEach(field -> field.addValueChangeListener(change -> onChange.run()));
        add(lines, more, many, secret, closes);
        for (int i = 0; i < FIRST; i++) {
            add();
        }
    }

    private TextField add() {
        TextField option = new TextField(getTranslation("feed.poll.option", options.size() + 1));
        option.setMaxLength(NewPoll.OPTION_MAX);
        option.addValueChangeListener(change -> onChange.run());
        options.add(option);
        lines.add(option);
        more.setVisible(options.size() < NewPoll.OPTIONS_MAX);
        return option;
    }

    Stream<String> words() {
        return options.stream().map(TextField::getValue);
    }

    PollDraft draft() {
        return new PollDraft(words().toList(), many.getValue(), secret.getValue(), closes.moment());
    }

    NewPoll poll() {
        return new NewPoll(words().toList(), many.getValue(), secret.getValue(), closes.moment());
    }

    void show(Optional<PollDraft> draft) {
        List<String> written = draft.map(PollDraft::options).orElse(List.of());
        for (int i = 0; i < written.size(); i++) {
            (i < options.size() ? options.get(i) : add()).setValue(written.get(i));
        }
        many.setValue(draft.map(PollDraft::many).orElse(false));
        secret.setValue(draft.map(PollDraft::secret).orElse(false));
        closes.show(draft.flatMap(PollDraft::closesAt));
    }
}
