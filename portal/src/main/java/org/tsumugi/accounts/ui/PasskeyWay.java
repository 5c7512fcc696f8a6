package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.tsumugi.accounts.passkeys.Site;

/// A button that asks the device for a passkey; where the page stands under another address than passkeys are made for,
/// the way there instead.
@Tag("passkey-way")
@JsModule("./passkey-way.ts")
class PasskeyWay extends HtmlContainer {

    private PasskeyWay(Site site, String label, String question) {
        addClassName("passkey-way");
        getElement().setAttribute("site", site.name());
        getElement().setProperty("question", question);
        NativeButton ask = new NativeButton(label);
        ask.addClassNames("button", "ask");
        ask.getElement().setAttribute("type", "button");
        Paragraph failed = new Paragraph(getTranslation("accounts.passkey.failed"));
        failed.addClassNames("field-error", "failed");
        failed.getElement().setAttribute("role", "alert");
        Anchor there = new Anchor(site.address(), site.address());
        there.setRouterIgnore(true);
        Paragraph elsewhere = new Paragraph(getTranslation("accounts.passkey.elsewhere") + " ");
        elsewhere.add(there);
        elsewhere.addClassNames("hint", "elsewhere");
        add(ask, failed, elsewhere);
        // The script shows what fits the browser.
        ask.getElement().setAttribute("hidden", true);
        failed.getElement().setAttribute("hidden", true);
        elsewhere.getElement().setAttribute("hidden", true);
    }

    /// Completes a sign-in.
    static PasskeyWay in(Site site, String label, String question) {
        PasskeyWay way = new PasskeyWay(site, label, question);
        way.add(new PlainForm(false));
        return way;
    }

    /// Makes the first one and completes a sign-in with it.
    static PasskeyWay first(Site site, String label, String invitation) {
        PasskeyWay way = new PasskeyWay(site, label, invitation);
        way.getElement().setAttribute("makes", true);
        way.add(new PlainForm(true));
        return way;
    }

    /// Makes one for who is in.
    static PasskeyWay another(Site site, String label, String invitation, Consumer<String> answered) {
        PasskeyWay way = new PasskeyWay(site, label, invitation);
        way.getElement().setAttribute("makes", true);
        way.hear(answered);
        return way;
    }

    /// Shows again that it is the person who is in.
    static PasskeyWay again(Site site, String label, String question, Consumer<String> answered) {
        PasskeyWay way = new PasskeyWay(site, label, question);
        way.hear(answered);
        return way;
    }

    private void hear(Consumer<String> answered) {
        getElement()
                .addEventListener(
                        "answer",
                        event -> answered.accept(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /// Sent by the script.
    @Tag("form")
    private static final class PlainForm extends HtmlContainer {

        PlainForm(boolean first) {
            getElement().setAttribute("method", "post").setAttribute("action", "sign-in/passkey");
            add(hidden("answer"));
            if (first) {
                add(hidden("first"));
            }
        }

        private static Input hidden(String name) {
            Input field = new Input();
            field.setType("hidden");
            field.getElement().setAttribute("name", name);
            return field;
        }
    }
}
