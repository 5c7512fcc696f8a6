package org.tsumugi.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.members.Members;

/// Being asked again, as it looks from a button of another part of the page.
class ProofDialogTests extends ViewTest {

    private static final String FRESH = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void pressAButtonLongAfterComingIn() {
        Newcomer newcomer = Newcomer.with(members, accounts);
        enterLongAgo(newcomer.actor());
        UI.getCurrent().navigate("account");
        _setValue(field(PasswordPart.class, "accounts.password.present"), Newcomer.PASSWORD);
        _setValue(field(PasswordPart.class, "accounts.password.fresh"), FRESH);
        _click(_get(Button.class, spec -> spec.withText(word("accounts.password.change"))));
    }

    private PasswordField field(Class<? extends Component> where, String words) {
        return _get(_get(where), PasswordField.class, spec -> spec.withLabel(word(words)));
    }

    private void prove(String password) {
        _setValue(field(ProofDialog.class, "accounts.password.present"), password);
        _click(_get(_get(ProofDialog.class), Button.class, spec -> spec.withText(word("accounts.app.confirm"))));
    }

    @Test
    void oneIsAskedFirstAndThenItGoesOnByItself() {
        assertThat(field(PasswordPart.class, "accounts.password.fresh").getValue())
                .isEqualTo(FRESH);
        prove(Newcomer.PASSWORD);
        assertThat(_find(ProofDialog.class)).isEmpty();
        assertThat(field(PasswordPart.class, "accounts.password.fresh").getValue())
                .as("the password is changed and the form empty")
                .isEmpty();
    }

    @Test
    void aWrongAnswerIsToldInTheDialogAndNothingGoesOn() {
        prove("wrong");
        assertThat(_get(ProofDialog.class).getElement().getTextRecursively())
                .contains(word("accounts.refused.proof-wrong"));
        assertThat(field(PasswordPart.class, "accounts.password.fresh").getValue())
                .isEqualTo(FRESH);
    }

    @Test
    void whoGivesUpHasChangedNothing() {
        _click(_get(_get(ProofDialog.class), Button.class, spec -> spec.withText(word("shell.cancel"))));
        assertThat(_find(ProofDialog.class)).isEmpty();
        assertThat(field(PasswordPart.class, "accounts.password.fresh").getValue())
                .isEqualTo(FRESH);
    }
}
