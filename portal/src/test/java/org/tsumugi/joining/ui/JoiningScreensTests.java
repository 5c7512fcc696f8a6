package org.tsumugi.joining.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Keys;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.documents.Documents;
import org.tsumugi.members.Members;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

class JoiningScreensTests extends ViewTest {

    private static final Pattern CODE = Pattern.compile("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
    private static final String PASSWORD = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Members members;

    @Autowired
    Keys keys;

    @Autowired
    Documents documents;

    @Autowired
    ApplicationContext portal;

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private Actor manager = Actor.SYSTEM;

    @BeforeEach
    void aManager() {
        Town town = new Town(portal);
        manager = town.manager(town.place());
    }

    private void type(String words, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(word(words))), text);
    }

    private void press(String words, Object... values) {
        _click(_get(Button.class, spec -> spec.withText(word(words, values))));
    }

    private String inviteOnPaper() {
        enter(manager);
        UI.getCurrent().navigate("invitations/new");
        type("joining.family", "佐藤" + name);
        type("joining.family-kana", "サトウ");
        List<Profession> known = manager.act(members::professions);
        @SuppressWarnings("unchecked")
        ComboBox<Profession> profession = _get(ComboBox.class, spec -> spec.withLabel(word("joining.profession")));
        _setValue(profession, known.getFirst());
        press("joining.invite");
        String slips = _get(SlipSheet.class)
                .getChildren()
                .map(part -> part.getElement().getProperty("innerHTML", ""))
                .reduce("", String::concat);
        Matcher code = CODE.matcher(slips);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private MemberId join(String code) {
        enter(Someone.member(members));
        leaveAsStranger();
        UI.getCurrent().navigate("join");
        type("joining.code", code.toUpperCase(Locale.ROOT));
        press("joining.code.go-on");
        assertThat(_get(TextField.class, spec -> spec.withLabel(word("joining.family")))
                        .getValue())
                .isEqualTo("佐藤" + name);
        type("joining.user-name", "sakura-" + name);
        _setValue(_get(PasswordField.class), "short");
        press("joining.join.do");
        assertThat(_get(Problem.class).getText()).contains(word("joining.refused.accept"));
        assertThat(_find(Checkbox.class)).allMatch(Checkbox::isInvalid);
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        _find(Checkbox.class).forEach(box -> _setValue(box, true));
        press("joining.join.do");
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        _setValue(_get(PasswordField.class), PASSWORD);
        press("joining.join.do");
        return Actor.SYSTEM.act(() -> keys.find("sakura-" + name)).orElseThrow().id();
    }

    private static void leaveAsStranger() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aManagerInvitesOnPaperAndThePersonJoinsByTypingTheCode() {
        MemberId member = join(inviteOnPaper());
        assertThat(_find(Anchor.class, spec -> spec.withText(word("joining.to-sign-in"))))
                .hasSize(1);
        enter(manager);
        assertThat(manager.act(() -> members.find(member))).isPresent();
    }

    @Test
    void aCodeThatIsGoodForNothingIsSaidBesideItsField() {
        enter(Someone.member(members));
        leaveAsStranger();
        UI.getCurrent().navigate("join");
        type("joining.code", "aaaa-bbbb-cccc");
        press("joining.code.go-on");
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(_get(Problem.class).getText()).isEqualTo(word("joining.refused.code"));
    }

    @Test
    void aNewVersionStandsBeforeEverythingElseUntilItIsAccepted() {
        MemberId id = join(inviteOnPaper());
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        Document pledge = administrator.act(documents::current).getLast();
        administrator.act(() -> documents.publish(pledge.kind(), pledge.version(), "新しい誓約" + name, "A new pledge"));

        enter(new Actor(id, "佐藤", Set.of(Role.MEMBER)));
        UI.getCurrent().navigate("feed");
        assertThat(_find(ConsentView.class)).hasSize(1);
        UI.getCurrent().navigate("account");
        assertThat(_find(ConsentView.class)).hasSize(1);
        _find(Checkbox.class).forEach(box -> _setValue(box, true));
        press("joining.consent.do");
        assertThat(_find(ConsentView.class)).isEmpty();
    }

    @Test
    void aWithdrawnInvitationIsGoneFromTheList() {
        String code = inviteOnPaper();
        UI.getCurrent().navigate("invitations");
        press("joining.withdraw");
        assertThat(_find(Button.class, spec -> spec.withText(word("joining.withdraw"))))
                .isEmpty();
        enter(Someone.member(members));
        leaveAsStranger();
        UI.getCurrent().navigate("join", QueryParameters.of("code", code));
        assertThat(_get(Problem.class).getText()).isEqualTo(word("joining.refused.code"));
    }

    @Test
    void theListOfManyShowsItsFaultsAndSlipsToPrint() {
        Actor base = Someone.with(members, Role.COORDINATOR);
        String place = new Town(portal).place().name();
        enter(base);
        UI.getCurrent().navigate("invitations/import");
        String list = "姓,せい,職種,施設\n佐藤" + name + ",さとう,看護師," + place + "\n鈴木,すずき,王様," + place + "\n";
        _get(PeopleListView.class).tryOut(list.getBytes(StandardCharsets.UTF_8));
        press("joining.list.take-good", 1);
        assertThat(_find(SlipSheet.class)).hasSize(1);
        assertThat(Optional.of(_get(SlipSheet.class)
                        .getChildren()
                        .map(part -> part.getElement().getProperty("innerHTML", ""))
                        .reduce("", String::concat)))
                .hasValueSatisfying(html -> assertThat(html).contains("佐藤" + name));
        UI.getCurrent().navigate("invitations");
        assertThat(_find(SlipSheet.class)).as("asked before they are gone").hasSize(1);
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        assertThat(_find(InvitationsView.class)).hasSize(1);
        assertThat(_find(SlipSheet.class)).isEmpty();
    }
}
