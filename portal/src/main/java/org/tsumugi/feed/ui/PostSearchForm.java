package org.tsumugi.feed.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.searching.PostQuery;
import org.tsumugi.feed.searching.PostQuery.Order;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;

/// Words to look for, and behind one tap what narrows the search.
class PostSearchForm extends Div {

    private enum WithFile {
        WITH,
        WITHOUT
    }

    private final TextField text = new TextField(getTranslation("feed.search.text"));
    private final Select<Team> team = new Select<>();
    private final Select<PostKind> kind = new Select<>();
    private final ComboBox<MemberCard> writer = new ComboBox<>(getTranslation("feed.search.writer"));
    private final Select<WithFile> file = new Select<>();
    private final Select<Order> order = new Select<>();
    private final DatePicker from = new DatePicker(getTranslation("feed.search.from"));
    private final DatePicker upTo = new DatePicker(getTranslation("feed.search.to"));
    private final Details narrowing = new Details(getTranslation("feed.search.narrow"));
    private final transient PostSearch search;
    private final transient Consumer<PostQuery> onSearch;

    PostSearchForm(List<Team> mine, PostSearch search, Consumer<PostQuery> onSearch) {
        this.search = search;
        this.onSearch = onSearch;
        addClassNames("form", "post-search");
        text.setMaxLength(PostQuery.LETTERS);
        text.setClearButtonVisible(true);
        text.addKeyPressListener(Key.ENTER, pressed -> search());
        team.setItems(mine);
        optional(team, "feed.search.team", "feed.search.every-team");
        team.setItemLabelGenerator(one -> one == null ? getTranslation("feed.search.every-team") : one.name());
        kind.setItems(PostKind.values());
        optional(kind, "feed.search.kind", "feed.search.every-kind");
        kind.setItemLabelGenerator(one -> one == null ? getTranslation("feed.search.every-kind") : Words.of(one));
        file.setItems(WithFile.values());
        optional(file, "feed.search.file", "feed.search.file.either");
        file.setItemLabelGenerator(one -> one == null
                ? getTranslation("feed.search.file.either")
                : getTranslation("feed.search.file." + one.name()));
        order.setLabel(getTranslation("feed.search.order"));
        order.setItems(Order.values());
        order.setValue(Order.BEST);
        order.setItemLabelGenerator(one -> getTranslation("feed.search.order." + one.name()));
        writer.setItemLabelGenerator(MemberCard::name);
        writer.setClearButtonVisible(true);
        writer.setItems(colleagues(search));
        Stream.of(from, upTo).forEach(picker -> {
            DateWords.dress(picker);
            picker.setLocale(getLocale());
            picker.setClearButtonVisible(true);
        });
        Div fields = new Div(team, kind, writer, from, upTo, file, order);
        fields.addClassName("form");
        narrowing.add(fields);
        Div acts = new Div(Parts.primary(getTranslation("feed.search.do"), this::search));
        acts.addClassName("acts");
        add(text, narrowing, acts);
    }

    private static CallbackDataProvider<MemberCard, String> colleagues(PostSearch search) {
        return new CallbackDataProvider<>(
                query -> search.colleagues(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> search.colleagues(query.getFilter().orElse("")).size(),
                MemberCard::id);
    }

    private void optional(Select<?> select, String label, String nothing) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(nothing));
    }

    void show(PostQuery query) {
        text.setValue(query.text());
        team.setValue(query.team()
                .flatMap(chosen -> team.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(chosen))
                        .findFirst())
                .orElse(null));
        kind.setValue(query.kind().orElse(null));
        writer.setValue(query.writer().flatMap(search::colleague).orElse(null));
        file.setValue(query.withFile()
                .map(with -> with ? WithFile.WITH : WithFile.WITHOUT)
                .orElse(null));
        order.setValue(query.order());
        from.setValue(query.from().orElse(null));
        upTo.setValue(query.upTo().orElse(null));
        boolean narrowed = !query.equals(PostQuery.of(query.text()));
        narrowing.setOpened(narrowing.isOpened() || narrowed);
    }

    private void search() {
        onSearch.accept(new PostQuery(
                text.getValue(),
                team.getOptionalValue().map(Team::id),
                kind.getOptionalValue(),
                writer.getOptionalValue().map(MemberCard::id),
                from.getOptionalValue(),
                upTo.getOptionalValue(),
                file.getOptionalValue().map(chosen -> chosen == WithFile.WITH),
                order.getValue(),
                Optional.empty()));
    }
}
