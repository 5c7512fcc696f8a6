package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tsumugi.accounts.entry.OnTheirWay;
import org.tsumugi.shell.Parts;

/// Shows the recovery codes that were just made, once.
@Route("account/recovery-codes")
@PermitAll
class RecoveryCodesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        addClassName("page");
        List<String> codes = OnTheirWay.freshCodes();
        add(new H1(getPageTitle()));
        if (codes.isEmpty()) {
            add(Parts.empty(
                    getTranslation("accounts.recovery.shown-once"),
                    Parts.quiet(
                            getTranslation("accounts.title"),
                            () -> getUI().orElseThrow().navigate(AccountView.class))));
            return;
        }
        add(
                new CodeSheet(codes),
                Parts.primary(
                        getTranslation("accounts.recovery.kept"),
                        () -> getUI().orElseThrow().navigate("")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.recovery");
    }
}
