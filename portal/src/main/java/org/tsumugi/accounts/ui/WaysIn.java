package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.accounts.entry.OnTheirWay;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.Site;
import org.tsumugi.accounts.proofs.Proofs;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.shell.ProofAsker;
import org.tsumugi.shell.WayIn;
import org.tsumugi.shell.Words;

/// What the room hangs on the shell's pegs: passkeys on the sign-in page, and the question for a proof.
@Configuration(proxyBeanMethods = false)
class WaysIn {

    @Bean
    WayIn byPasskey(Ceremonies ceremonies, Site site) {
        return new WayIn() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Component offer() {
                return OnTheirWay.openQuestion(ceremonies)
                        .<Component>map(question -> PasskeyWay.in(site, Words.of("accounts.passkey.enter"), question))
                        .orElseGet(Div::new);
            }
        };
    }

    @Bean
    WayIn byProvider(Provider provider) {
        return new WayIn() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Component offer() {
                if (!provider.isOffered()) {
                    return new Div();
                }
                return ProviderDoor.labelled(Words.of("accounts.provider.enter", provider.name()));
            }
        };
    }

    @Bean
    WayIn nextPerson(SharedBrowsers browsers) {
        return new WayIn() {
            @Override
            public int order() {
                return -10;
            }

            @Override
            public Component offer() {
                return OnTheirWay.sharedBrowser(browsers)
                        .<Component>map(NextPerson::new)
                        .orElseGet(Div::new);
            }
        };
    }

    @Bean
    ProofAsker proofAsker(Proofs proofs, Site site) {
        return goOn -> new ProofDialog(proofs, site, goOn).open();
    }
}
