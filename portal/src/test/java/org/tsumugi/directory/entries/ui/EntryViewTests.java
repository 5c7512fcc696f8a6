package org.tsumugi.directory.entries.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Freshness.State;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.entries.EntrySample;

/// The screens on which an entry is kept.
class EntryViewTests extends ViewTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Disputes disputes;

    private EntrySample sample;

    @BeforeEach
    void aStation() {
        sample = EntrySample.of(portal);
    }

    private void openPage() {
        UI.getCurrent().navigate("directory/" + sample.id());
    }

    private void openForm() {
        UI.getCurrent().navigate("directory/" + sample.id() + "/edit");
    }

    private static String screen() {
        return _find(Component.class).stream()
                .map(Component::getElement)
                .map(element -> element.getText())
                .collect(Collectors.joining("\n"));
    }

    private Button button(String words) {
        return _get(Button.class, spec -> spec.withText(word(words)));
    }

    private TextField field(EntryField field) {
        return _get(TextField.class, spec -> spec.withLabel(word("directory.field." + field)));
    }

    private void unfold(String words) {
        Details details = _get(
                Details.class,
                spec -> spec.withPredicate(one -> one.getSummaryText().equals(word(words))));
        details.setOpened(true);
    }

    @Test
    void aManagerConfirmsInOneTouch() {
        enter(sample.manager());
        openPage();
        assertThat(screen()).contains(word("directory.never-confirmed"));
        _click(button("directory.no-change"));
        assertThat(sample.entry().freshness().state(Instant.now())).isEqualTo(State.CONFIRMED);
        assertThat(screen()).contains(sample.manager().name());
    }

    @Test
    void aManagerChangesTheEntryAndSeesIt() {
        enter(sample.manager());
        openForm();
        assertThat(_find(Checkbox.class, spec -> spec.withLabel(word("directory.asked-there"))))
                .as("a manager speaks for the facility")
                .isEmpty();
        _setValue(field(EntryField.PHONE), "0235001609");
        TextArea hours = _get(TextArea.class, spec -> spec.withLabel(word("directory.field.HOURS")));
        _setValue(hours, "月火 9:00～12:00");
        assertThat(screen()).contains("月火 9:00～12:00");
        RadioButtonGroup<?> oxygen = _get(RadioButtonGroup.class, spec -> spec.withLabel("在宅酸素"));
        assertThat(String.valueOf(oxygen.getValue())).isEqualTo(Acceptance.ACCEPTS.name());
        _setValue(
                _get(
                        IntegerField.class,
                        spec -> spec.withPredicate(
                                one -> one.getAriaLabel().orElse("").contains("在宅酸素"))),
                7);
        _click(button("directory.edit.do"));
        assertThat(_get(H1.class).getText()).isEqualTo(sample.name());
        assertThat(screen()).contains("0235001609", "月火 9:00～12:00", "在宅酸素（年7件）");
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndNothingTypedIsLost() {
        enter(sample.manager());
        openForm();
        _setValue(field(EntryField.EMAIL), "だれか");
        _setValue(field(EntryField.FAX), "123");
        _setValue(field(EntryField.KANA), "まゆみ");
        _click(button("directory.edit.do"));
        assertThat(field(EntryField.EMAIL).isInvalid()).isTrue();
        assertThat(field(EntryField.FAX).isInvalid()).as("all at once").isTrue();
        assertThat(field(EntryField.EMAIL).getErrorMessage()).isEqualTo(word("mail.refused.address"));
        assertThat(field(EntryField.KANA).getValue()).isEqualTo("まゆみ");
        assertThat(sample.entry().said().text(EntryField.KANA)).isEmpty();
    }

    @Test
    void whoLeavesWithUnsavedChangesIsAskedFirst() {
        enter(sample.manager());
        openForm();
        openPage();
        assertThat(_find(EntryView.class)).as("nothing was changed").isEmpty();
        openForm();
        _setValue(field(EntryField.KANA), "まゆみ");
        openPage();
        assertThat(_find(EntryView.class)).isNotEmpty();
        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
    }

    @Test
    void whoDoesNotKeepItSeesNoButtonsAndNoForm() {
        enter(sample.other());
        openPage();
        assertThat(_find(Button.class, spec -> spec.withText(word("directory.no-change"))))
                .isEmpty();
        openForm();
        assertThat(_find(EntryView.class)).isEmpty();
    }

    @Test
    void anybodyTellsAMistakeAndACuratorSettlesIt() {
        enter(sample.nurse());
        openPage();
        unfold("directory.dispute");
        _click(button("directory.dispute.do"));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "電話が変わりました <b>");
        _click(button("directory.dispute.do"));
        assertThat(screen()).contains(word("directory.dispute.thanks"));
        openPage();
        assertThat(screen()).contains(word("directory.stale"));
        enter(sample.curator(), Locale.ENGLISH);
        UI.getCurrent().navigate(CurationView.class);
        assertThat(screen()).contains("電話が変わりました <b>", sample.name());
    }

    @Test
    void freePlacesStandOnThePage() {
        enter(sample.manager());
        openPage();
        unfold("directory.vacancy.tell");
        _click(button("directory.vacancy.do"));
        assertThat(_get(IntegerField.class).isInvalid()).isTrue();
        _setValue(_get(IntegerField.class), 2);
        _click(button("directory.vacancy.do"));
        enter(sample.nurse());
        openPage();
        assertThat(screen()).contains(word("directory.vacancy.some", word("directory.vacancy.place"), 2));
    }

    @Test
    void whoeverKeepsItReadsWhatWasChanged() {
        sample.curator()
                .act(() -> sample.entries()
                        .change(
                                sample.id(),
                                sample.entry().version(),
                                sample.entry().said().with(EntryField.PHONE, "0235-00-1609"),
                                "電話で聞いた",
                                true));
        enter(sample.manager());
        openPage();
        unfold("directory.history");
        assertThat(screen()).contains("0235-00-1601", "0235-00-1609", "電話で聞いた");
    }
}
