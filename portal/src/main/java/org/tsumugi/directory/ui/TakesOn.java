package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.directory.Ability;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Can they take this person on: ○ △ × for each treatment, or that no register says.
class TakesOn extends Section {

    TakesOn(List<Ability> abilities) {
        add(new H2(getTranslation("directory.takes-on")));
        if (abilities.isEmpty()) {
            Paragraph unknown = new Paragraph(getTranslation("directory.takes-on.unknown"));
            unknown.addClassName("unknown");
            add(unknown);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("abilities");
        abilities.forEach(ability -> list.add(item(ability)));
        add(list);
        abilities.stream()
                .filter(ability -> ability.confirmedAt().isPresent())
                .findFirst()
                .ifPresent(ability -> {
                    Paragraph confirmed = new Paragraph(getTranslation(
                            "directory.confirmed",
                            ability.confirmedBy(),
                            Times.exact(ability.confirmedAt().orElseThrow())));
                    confirmed.addClassName("meta");
                    add(confirmed);
                });
    }

    private static ListItem item(Ability ability) {
        Span mark = new Span(ability.acceptance().mark());
        mark.addClassName("mark-sign");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span word = new Span(Words.of(ability.acceptance()));
        word.addClassName("acceptance");
        ListItem item = new ListItem(mark, new Span(ability.name(Words.language())), word);
        item.addClassNames("state", look(ability.acceptance()));
        return item;
    }

    private static String look(Acceptance acceptance) {
        return switch (acceptance) {
            case ACCEPTS -> "ok";
            case ASK -> "ask";
            case NO -> "no";
        };
    }
}
