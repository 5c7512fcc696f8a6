package org.tsumugi.feed.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumugi.feed.polls.Poll;
import org.tsumugi.feed.polls.Poll.Option;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// アンケート: what to choose from, and how it stands.
class PollPart extends Section {

    private final transient Polls polls;
    private final RadioButtonGroup<Option> one = new RadioButtonGroup<>();
    private final CheckboxGroup<Option> several = new CheckboxGroup<>();
    private final Paragraph about = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Div acts = new Div();
    private final Div results = new Div();
    private transient Poll poll;

    PollPart(Polls polls, Poll poll) {
        this.polls = polls;
        this.poll = poll;
        addClassNames("card", "poll");
        one.setItems(poll.options());
        one.setItemLabelGenerator(Option::text);
        several.setItems(poll.options());
        several.setItemLabelGenerator(Option::text);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        acts.addClassName("acts");
        choose(poll.chosen());
        add(about, one, several, problem, acts, results);
        show();
    }

    void lookAgain() {
        Optional<Poll> now = polls.of(poll.thread());
        setVisible(now.isPresent());
        now.ifPresent(found -> {
            boolean untouched = chosen().equals(poll.chosen());
            poll = found;
            if (untouched) {
                choose(found.chosen());
            }
            show();
        });
    }

    private void show() {
        about.setText(getTranslation(
                poll.secret() ? "feed.poll.about-secret" : "feed.poll.about-open",
                poll.voters(),
                poll.closesAt().map(Times::exact).orElseGet(() -> getTranslation("feed.poll.no-end"))));
        one.setVisible(poll.open() && !poll.many());
        several.setVisible(poll.open() && poll.many());
        acts.removeAll();
        if (poll.open()) {
            String verb = poll.chosen().isEmpty() ? "feed.poll.vote" : "feed.poll.change";
            acts.add(Parts.primary(
                    getTranslation(verb), () -> act(() -> polls.vote(poll.thread(), chosen()), "feed.poll.kept")));
            if (poll.mine()) {
                acts.add(Parts.quiet(
                        getTranslation("feed.poll.end"),
                        () -> act(() -> polls.end(poll.thread()), "feed.poll.closed")));
            }
        } else {
            acts.add(Parts.chip(getTranslation("feed.poll.closed"), "plain"));
        }
        results.removeAll();
        poll.results()
                .ifPresentOrElse(
                        found -> results.add(new PollResults(polls, poll, found)),
                        () -> results.add(new Paragraph(getTranslation("feed.poll.results-later"))));
    }

    private void act(Runnable act, String done) {
        problem.setVisible(false);
        try {
            act.run();
            lookAgain();
            Notice.done(getTranslation(done));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
        }
    }

    private Set<Integer> chosen() {
        Set<Option> options = poll.many()
                ? several.getValue()
                : one.getOptionalValue().map(Set::of).orElse(Set.of());
        return options.stream().map(Option::position).collect(Collectors.toSet());
    }

    private void choose(Set<Integer> positions) {
        Set<Option> options = poll.options().stream()
                .filter(option -> positions.contains(option.position()))
                .collect(Collectors.toSet());
        several.setValue(options);
        one.setValue(options.stream().findFirst().filter(option -> !poll.many()).orElse(null));
    }
}
