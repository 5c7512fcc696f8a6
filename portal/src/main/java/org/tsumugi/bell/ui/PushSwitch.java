package org.tsumugi.bell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.tsumugi.bell.push.Pushes;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pushes to the browser that one looks through: on, off, or what stands in the way.
@Tag("push-switch")
@JsModule("./push-switch.ts")
class PushSwitch extends HtmlContainer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DETAIL = "event.detail";

    private final transient Pushes pushes;

    PushSwitch(Pushes pushes) {
        this.pushes = pushes;
        getElement().setAttribute("key", pushes.key());
        add(
                state("ask", say("bell.push.off"), button("bell.push.ask", "do-ask")),
                state("stop", say("bell.push.on"), button("bell.push.stop", "do-stop")),
                state("refused", say("bell.push.refused")),
                state("home-screen", say("bell.push.home-screen")),
                state("cannot", say("bell.push.cannot")),
                state("failed", say("bell.push.failed"), button("bell.push.ask", "do-ask")));
        hear("looked", endpoint -> getElement().setProperty("known", pushes.knows(endpoint)));
        hear("asked", this::subscribe);
        hear("stopped", pushes::unsubscribe);
    }

    /// @param subscription as the browser writes it
    void subscribe(String subscription) {
        JsonNode written = JSON.readTree(subscription);
        JsonNode keys = written.path("keys");
        try {
            pushes.subscribe(
                    written.path("endpoint").asString(""),
                    keys.path("p256dh").asString(""),
                    keys.path("auth").asString(""),
                    getLocale().getLanguage());
            getElement().executeJs("this.known = true");
            Notice.done(getTranslation("bell.push.done"));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }

    private void hear(String event, Consumer<String> listener) {
        getElement()
                .addEventListener(
                        event,
                        said -> listener.accept(said.getEventData().path(DETAIL).asString("")))
                .addEventData(DETAIL);
    }

    private Component say(String words) {
        return new Paragraph(getTranslation(words));
    }

    private Component button(String words, String act) {
        NativeButton button = new NativeButton(getTranslation(words));
        button.addClassNames("button", act);
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /// The script shows the one that fits.
    private static Div state(String name, Component... parts) {
        Div state = new Div(parts);
        state.addClassName(name);
        state.getElement().setAttribute("hidden", true);
        return state;
    }
}
