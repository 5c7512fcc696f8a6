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
    }
}
