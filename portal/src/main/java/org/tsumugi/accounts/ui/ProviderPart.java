package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.provider.ProviderLink;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// That I also come in from another house, or may from now on; not there where the operator has none.
class ProviderPart extends Section {

    private static final Set<String> SAID = Set.of("made", "otherwise", "failed");

    private final transient ProviderLink link;
    private final transient Provider provider;

    /// @param said what came of the way to the other house, where one comes back from it
    ProviderPart(ProviderLink link, Provider provider, Optional<String> said) {
        this.link = link;
        this.provider = provider;
        addClassName("card");
        setVisible(provider.isOffered());
        show();
        said.filter(SAID::contains).ifPresent(what -> {
            Paragraph word = new Paragraph(getTranslation("accounts.provider.link." + what, provider.name()));
            word.addClassName(what.equals("made") ? "hint" : "field-error");
            word.getElement().setAttribute("role", "status");
            add(word);
        });
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("accounts.provider.link", provider.name())));
        link.mine().ifPresentOrElse(this::showLink, this::offerLink);
    }

    private void showLink(Instant since) {
        add(
                new Paragraph(getTranslation("accounts.provider.link.since", Times.exact(since), provider.name())),
                Parts.quiet(getTranslation("accounts.provider.link.remove"), () -> {
                    link.remove();
                    show();
                }));
    }

    private void offerLink() {
        add(
                new Paragraph(getTranslation("accounts.provider.link.none", provider.name())),
                Parts.quiet(getTranslation("accounts.provider.link.begin"), () -> {
                    link.begin();
                    add(ProviderDoor.open());
                }));
    }
}
