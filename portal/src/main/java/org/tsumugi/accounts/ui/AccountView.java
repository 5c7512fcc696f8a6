package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.CodeCards;
import org.tsumugi.accounts.factors.Passkeys;
import org.tsumugi.accounts.factors.RememberedDevices;
import org.tsumugi.accounts.passkeys.Site;
import org.tsumugi.accounts.passwords.Passwords;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.provider.ProviderLink;
import org.tsumugi.accounts.sessions.Sessions;

/// How I come in, and where I am in: password, second factor, signed-in devices.
@Route("account")
@PermitAll
class AccountView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Passwords passwords;
    private final transient Authenticators authenticators;
    private final transient Sessions sessions;
    private final transient Passkeys passkeys;
    private final transient CodeCards cards;
    private final transient RememberedDevices devices;
    private final transient ProviderLink link;
    private final transient Provider provider;
    private final transient Site site;
    private final transient Clock clock;

    AccountView(
            Passwords passwords,
            Authenticators authenticators,
            Sessions sessions,
            Passkeys passkeys,
            CodeCards cards,
            RememberedDevices devices,
            ProviderLink link,
            Provider provider,
            Site site,
            Clock clock) {
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.cards = cards;
        this.devices = devices;
        this.link = link;
        this.provider = provider;
        this.site = site;
        this.clock = clock;
        addClassNames("page", "account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RememberedPart remembered = new RememberedPart(devices);
        SessionsPart open = new SessionsPart(sessions, clock);
        AuthenticatorPart app = new AuthenticatorPart(authenticators);
        add(
                new H1(getPageTitle()),
                open,
                remembered,
                new PasskeysPart(passkeys, site, clock, () -> {
                    open.show();
                    remembered.show();
                    app.showState();
                }),
                app,
                new CardPart(cards),
                new ProviderPart(
                        link, provider, event.getLocation().getQueryParameters().getSingleParameter("link")),
                new PasswordPart(passwords),
                lost());
    }

    private RouterLink lost() {
        RouterLink lost = new RouterLink(getTranslation("accounts.lost"), LostView.class);
        lost.addClassName("button");
        return lost;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }
}
