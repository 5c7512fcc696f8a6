package org.tsumugi.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;

/// The one place for texts that Vaadin's own parts would otherwise show in English.
final class BuiltInWords {

    private BuiltInWords() {}

    static void apply(UI ui) {
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(ui.getTranslation("shell.reconnect.trying"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("shell.reconnect.gave-up"));
        // Flow has no setting for the third of these texts.
        ui.getPage()
                .executeJs(
                        "const shown = window.Vaadin.connectionIndicator; if (shown) shown.onlineText = $0;",
                        ui.getTranslation("shell.reconnect.back"));
    }
}
