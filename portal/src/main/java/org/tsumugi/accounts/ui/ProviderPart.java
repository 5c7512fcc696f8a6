package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.accounts.ProviderLink;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// That I also come in from another house; not there while I do not.
class ProviderPart extends Section {

    private final transient ProviderLink link;
    private final transient Provider provider;

    ProviderPart(ProviderLink link, Provider provider) {
        this.link = link;
        this.provider = provider;
        addClassName("card");
        show();
    }

    private void show() {
        removeAll();
        setVisible(false);
        link.mine().ifPresent(since -> {
            setVisible(true);
            add(
                    new H2(getTranslation("accounts.provider.link", provider.name())),
                    new Paragraph(getTranslation("accounts.provider.link.since", Times.exact(since), provider.name())),
                    Parts.quiet(getTranslation("accounts.provider.link.remove"), () -> {
                        link.remove();
                        show();
                    }));
        });
    }
}
