package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.tsumugi.accounts.Authenticators;
import org.tsumugi.accounts.Passwords;
import org.tsumugi.accounts.Sessions;

/// How I come in, and where I am in: password, second factor, signed-in devices.
@Route("account")
@PermitAll
class AccountView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Passwords passwords;
    private final transient Authenticators authenticators;
    private final transient Sessions sessions;
    private final transient Clock clock;

    AccountView(Passwords passwords, Authenticators authenticators, Sessions sessions, Clock clock) {
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.clock = clock;
        addClassNames("page", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new H1(getPageTitle()),
                new SessionsPart(sessions, clock),
                new AuthenticatorPart(authenticators),
                new PasswordPart(passwords));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }
}
