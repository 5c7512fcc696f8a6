package org.tsumugi.duty.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.duty.WatchKind;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.Words;

/// The board on the screen.
class DutyViewTests extends ViewTest {

    @Autowired
    Members members;

    private Actor clerk;
    private Actor nurse;
    private String place;

    @BeforeEach
    void aClerkAndANurse() {
        clerk = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
        nurse = Someone.member(members);
        place = "きぬ" + UUID.randomUUID().toString().substring(0, 8);
    }

    /// With what is drawn.
    private static String screen() {
        return _find(Component.class).stream()
                .map(Component::getElement)
                .map(element -> element.getText() + element.getProperty("innerHTML", ""))
                .collect(Collectors.joining("\n"));
    }

    private Button button(String words, Object... values) {
        return _get(Button.class, spec -> spec.withText(word(words, values)));
    }

    private void add(String phone) {
        enter(clerk);
        UI.getCurrent().navigate(DutyView.class);
        _click(button("duty.add"));
        RadioButtonGroup<WatchKind> kind =
                _get(_get(Dialog.class), RadioButtonGroup.class, spec -> spec.withLabel(word("duty.kind")));
        _setValue(kind, WatchKind.PHARMACY);
        field("duty.watch-place").setValue(place);
        field("duty.phone").setValue(phone);
        _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel(word("duty.area")))
                .setValue("酒田市");
        _click(button("duty.add.do"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(Words.of(label)));
    }

    @Test
    void whatTheClerkAddsIsOneTapAwayForEverybodyOnTheBoardAndAtHome() {
        add("0234-00-7001");
        assertThat(field("duty.watch-place").getValue())
                .as("ready for the next")
                .isEmpty();
        for (String where : new String[] {"duty", "", "duty/sheet"}) {
            enter(nurse);
            UI.getCurrent().navigate(where);
            assertThat(screen()).as(where).contains(place).contains("0234-00-7001");
        }
        enter(nurse);
        UI.getCurrent().navigate(DutyView.class);
        assertThat(screen()).contains("tel:0234007001");
        assertThat(_find(Button.class, spec -> spec.withText(word("duty.add")))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText(word("duty.remove"))))
                .isEmpty();
    }

    @Test
    void aNumberThatCannotBeDialledIsRefusedAndWhatWasTypedStays() {
        add("7001");
        assertThat(screen()).contains(word("duty.refused.phone"));
        assertThat(field("duty.watch-place").getValue()).isEqualTo(place);
    }

    @Test
    void aPastedTableIsLookedAtLineByLineAndWhatIsReadyGoesOnTheBoard() {
        enter(clerk);
        UI.getCurrent().navigate(DutyView.class);
        _click(button("duty.paste"));
        LocalDate tomorrow = LocalDate.now(Region.ZONE).plusDays(1);
        String day = tomorrow.getMonthValue() + "/" + tomorrow.getDayOfMonth();
        String good = day + "\t18:00～翌8:30\t薬局\t酒田市\t" + place + "\t0234-00-7002\t電話のみ";
        String bad = day + "\tよる\t薬局\t酒田市\t" + place + "\t0234-00-7002";
        _setValue(_get(TextArea.class), good + "\n" + bad);
        assertThat(screen()).contains(word("duty.paste.told", 1, 1, 0)).contains(word("duty.paste.when-unread"));
        _click(button("duty.paste.do"));
        assertThat(screen()).contains(word("duty.paste.there-already"));
        enter(nurse, Locale.ENGLISH);
        UI.getCurrent().navigate(DutyView.class);
        assertThat(screen()).contains(place).contains(word("watchKind.PHARMACY"));
    }

    @Test
    void whatIsTakenOffIsGoneForEverybody() {
        add("0234-00-7003");
        UI.getCurrent().navigate(DutyView.class);
        WatchRow row = _find(WatchRow.class).stream()
                .filter(one -> one.getElement().getTextRecursively().contains(place))
                .findFirst()
                .orElseThrow();
        _click(_get(row, Button.class, spec -> spec.withText(word("duty.remove"))));
        assertThat(_find(WatchRow.class))
                .as("asked first")
                .anyMatch(one -> one.getElement().getTextRecursively().contains(place));
        _click(button("duty.remove.do"));
        assertThat(screen()).doesNotContain(place);
    }
}
