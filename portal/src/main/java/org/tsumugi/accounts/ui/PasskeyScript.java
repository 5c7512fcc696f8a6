package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/// Brings the script of [PasskeyWay] along with every page. Vaadin's build gives a page the scripts of what its class
/// names; the sign-in page, a floor below, and the dialog that asks again name nothing of this room.
@JsModule("./passkey-way.ts")
class PasskeyScript implements UIInitListener {

    @Override
    public void uiInit(UIInitEvent event) {
        // The page has it already.
    }
}
