package org.tsumugi.feed.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsumugi.feed.mentions.Callee;
import org.tsumugi.feed.mentions.Mentions;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.TeamId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Offers whom one could call, below the text that stands right before it; asks the door once per pause in typing.
@Tag("mention-box")
@JsModule("./mention-box.ts")
class MentionBox extends HtmlContainer {

    /// @param detail what tells two of one name apart
    record Choice(String label, String detail) {}

    /// @param asked the number of the question, so that a late answer is known as one
    record Answer(int asked, List<Choice> callees) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ASKED = "event.detail.asked";
    private static final String WORD = "event.detail.word";

    private final transient Mentions mentions;
    private final transient Supplier<Optional<TeamId>> team;

    /// @param team whose people: as it is chosen at the time
    MentionBox(Mentions mentions, Supplier<Optional<TeamId>> team) {
        this.mentions = mentions;
        this.team = team;
        getElement()
                .setAttribute("label", getTranslation("feed.mention.list"))
                .setAttribute("found", getTranslation("feed.mention.found"));
        getElement()
                .addEventListener("typed", event -> {
                    JsonNode data = event.getEventData();
                    answer(data.get(ASKED).asInt(), data.get(WORD).asString());
                })
                .addEventData(ASKED)
                .addEventData(WORD);
    }

    void answer(int asked, String word) {
        List<Choice> choices = team.get().map(chosen -> mentions.fitting(chosen, word)).orElseGet(List::of).stream()
                .map(this::choice)
                .toList();
        getElement().setProperty("answer", JSON.writeValueAsString(new Answer(asked, choices)));
    }

    private Choice choice(Callee callee) {
        return switch (callee.kind()) {
            case MEMBER -> new Choice(callee.label(), callee.profession().name(getLocale()) + "　" + callee.facility());
            case PROFESSION ->
                new Choice(
                        callee.profession().name(getLocale()), getTranslation("feed.mention.people", callee.people()));
            case FACILITY -> new Choice(callee.label(), getTranslation("feed.mention.people", callee.people()));
        };
    }

    /// For who has no @ under the thumb.
    Button button() {
        Button button = Parts.quiet(
                getTranslation("feed.mention.begin"), () -> getElement().callJsFunction("begin"));
        button.addClassName("call");
        return button;
    }
}
