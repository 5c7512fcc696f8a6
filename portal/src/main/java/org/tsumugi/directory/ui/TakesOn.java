package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.directory.Ability;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Can they take this person on: treatments under ○, △ and ×, or that no register says.
class TakesOn extends Section {

    TakesOn(List<Ability> abilities) {
        add(new H2(getTranslation("directory.takes-on")));
        if (abilities.isEmpty()) {
            Paragraph unknown = new Paragraph(getTranslation("directory.takes-on.unknown"));
            unknown.addClassName("unknown");
            add(unknown);
            return;
        }
        for (Acceptance acceptance : Acceptance.values()) {
            List<Ability> those = abilities.stream()
                    .filter(ability -> ability.acceptance() == acceptance)
                    .toList();
            if (!those.isEmpty()) {
                add(group(acceptance, those));
            }
        }
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

    private Div group(Acceptance acceptance, List<Ability> abilities) {
        H3 name = new H3(
                getTranslation("directory.acceptance", acceptance.mark(), Words.of(acceptance), abilities.size()));
        UnorderedList list = new UnorderedList();
        abilities.forEach(ability -> list.add(new ListItem(said(ability))));
        Div group = new Div(name, list);
        group.addClassNames("acceptance", "state", look(acceptance));
        return group;
    }

    private String said(Ability ability) {
        String name = ability.name(Words.language());
        return ability.cases().isEmpty()
                ? name
                : getTranslation("directory.cases.said", name, ability.cases().getAsInt());
    }

    static String look(Acceptance acceptance) {
        return switch (acceptance) {
            case ACCEPTS -> "ok";
            case ASK -> "ask";
            case NO -> "no";
        };
    }
}
