package org.tsumugi.members.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tsumugi.members.People;
import org.tsumugi.members.PeopleQuery;
import org.tsumugi.members.Profession;
import org.tsumugi.members.Town;

/// Whom to look for; it stays while results change below it.
class PeopleBar extends Div {

    private static final int TYPING_PAUSE_MS = 300;

    private final TextField words = new TextField(getTranslation("members.search"));
    private final ComboBox<Profession> profession = new ComboBox<>(getTranslation("members.profession"));
    private final ComboBox<Town> town = new ComboBox<>(getTranslation("members.town"));
    private final transient List<Profession> professions;
    private final transient List<Town> towns;
    private transient PeopleAddress address = PeopleAddress.of(QueryParameters.empty());

    PeopleBar(People people, Consumer<PeopleAddress> onChange) {
        professions = people.professions();
        towns = people.towns();
        addClassName("search-bar");
        getElement().setAttribute("role", "search");
        words.setHelperText(getTranslation("members.search.help"));
        words.addClassName("search-words");
        words.setClearButtonVisible(true);
        words.setMaxLength(PeopleQuery.TEXT_MAX);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(address.text(change.getValue()));
            }
        });
        profession.setItems(professions);
        profession.setItemLabelGenerator(one -> one.name(getLocale()));
        profession.setClearButtonVisible(true);
        profession.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(address.profession(profession.getOptionalValue().map(Profession::code)));
            }
        });
        town.setItems(towns);
        town.setItemLabelGenerator(one -> one.name(getLocale()));
        town.setClearButtonVisible(true);
        town.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(address.town(town.getOptionalValue().map(Town::code)));
            }
        });
        Div filters = new Div(profession, town);
        filters.addClassName("people-filters");
        add(words, filters);
    }

    void show(PeopleAddress shown) {
        address = shown;
        // What somebody is still typing is not overwritten by the answer to what they typed before.
        if (!words.getValue().equals(shown.text())) {
            words.setValue(shown.text());
        }
        profession.setValue(first(
                professions,
                one -> shown.profession().filter(one.code()::equals).isPresent()));
        town.setValue(
                first(towns, one -> shown.town().filter(one.code()::equals).isPresent()));
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
