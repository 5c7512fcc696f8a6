package org.tsumugi.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.RealServers;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.provider.Person;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.members.Members;

class AccountViewTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Provider provider;

    @Autowired
    TransactionOperations transactions;

    Newcomer newcomer;

    @BeforeEach
    void openMyAccount() {
        newcomer = Newcomer.with(members, accounts);
        enter(newcomer.actor());
        UI.getCurrent().navigate("account");
    }

    private Button button(String words) {
        return _get(Button.class, spec -> spec.withText(word(words)));
    }

    private PasswordField password(String words) {
        return _get(PasswordField.class, spec -> spec.withLabel(word(words)));
    }

    @Test
    void anAppIsOfferedAsDrawingAndLettersAndCountsOnlyWithItsFirstCode() {
        _click(button("accounts.set-up"));
        assertThat(_find(CodeView.AppDrawing.class)).hasSize(1);

        _setValue(_get(TextField.class, spec -> spec.withLabel(word("accounts.set-up.first-code"))), "000000");
        _click(button("accounts.app.confirm"));

        assertThat(_find(CodeSheet.class)).isEmpty();
        assertThat(newcomer.actor().act(authenticators::mine).since()).isEmpty();
    }

    @Test
    void aLinkToTheOtherHouseIsShownAndCanBeTakenAway() {
        assertThat(_find(Button.class, spec -> spec.withText(word("accounts.provider.link.remove"))))
                .isEmpty();
        String house = RealServers.provider().issuerUrl(RealServers.HOUSE).toString();
        transactions.executeWithoutResult(one -> provider.link(
                new Person(house, newcomer.userName()), newcomer.actor().id()));
        UI.getCurrent().navigate("people");
        UI.getCurrent().navigate("account");

        _click(button("accounts.provider.link.remove"));

        assertThat(_find(Button.class, spec -> spec.withText(word("accounts.provider.link.remove"))))
                .isEmpty();
        assertThat(provider.linkedSince(newcomer.actor().id())).isEmpty();
        assertThat(button("accounts.provider.link.begin").isVisible()).isTrue();
    }

    @Test
    void theButtonToLinkGoesToTheOtherHouseAtOnceForWhoHasJustComeIn() {
        enter(newcomer.actor());
        UI.getCurrent().navigate("account");
        _click(button("accounts.provider.link.begin"));
        assertThat(_find(ProviderDoor.class)).hasSize(1);
    }

    @Test
    void whoComesBackFromTheOtherHouseReadsWhatCameOfIt() {
        UI.getCurrent().navigate("people");
        UI.getCurrent().navigate("account", QueryParameters.of("link", "otherwise"));
        assertThat(_find(Paragraph.class, spec -> spec.withText(word("accounts.provider.link.otherwise", "OpenID"))))
                .hasSize(1);
    }

    @Test
    void aNewPasswordIsJudgedBesideItsField() {
        _setValue(password("accounts.password.present"), Newcomer.PASSWORD);
        _setValue(password("accounts.password.fresh"), "kurz");
        _click(button("accounts.password.change"));
        assertThat(password("accounts.password.fresh").isInvalid()).isTrue();

        _setValue(password("accounts.password.present"), "wrong");
        _setValue(password("accounts.password.fresh"), "梅の木の下で三時に待つ猫たち");
        _click(button("accounts.password.change"));
        assertThat(password("accounts.password.present").isInvalid()).isTrue();

        _setValue(password("accounts.password.present"), Newcomer.PASSWORD);
        _click(button("accounts.password.change"));
        assertThat(password("accounts.password.fresh").isInvalid()).isFalse();
        assertThat(password("accounts.password.present").getValue()).isEmpty();
    }
}
