package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class MentionBoxTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor author;
    Actor colleague;
    ThreadId thread;

    @BeforeEach
    void aThread() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
        thread = author.act(() -> threads.start(new NewThread(
                team, PostKind.NOTICE, "題", false, Optional.empty(), new NewPost(UUID.randomUUID(), "本文", List.of()))));
    }

    private String answer() {
        return _get(MentionBox.class).getElement().getProperty("answer", "");
    }

    @Test
    void whoIsChosenAndPostedStandsOutInTheThread() {
        enter(author);
        UI.getCurrent().navigate("feed/" + thread.value());
        _get(MentionBox.class).answer(3, "しけん");
        assertThat(answer()).contains("\"asked\":3", colleague.name(), "訪問看護師").doesNotContain(author.name());

        _setValue(_get(TextArea.class), "@" + colleague.name() + " お願いします");
        _click(_get(Button.class, spec -> spec.withText(word("feed.reply"))));
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("missing");
        assertThat(_get(PostPart.class, spec -> spec.withId("post-2"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("<span class=\"mention\">@" + colleague.name() + "</span>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewThreadOffersThePeopleOfTheTeamThatIsChosen() {
        author.act(() -> teams.found(new TeamDraft("別の組", TeamKind.OPEN, "")));
        enter(author);
        UI.getCurrent().navigate("feed/new");
        _get(MentionBox.class).answer(1, "しけん");
        assertThat(answer()).doesNotContain(colleague.name());
        ComboBox<Team> team = _get(ComboBox.class);
        _setValue(
                team,
                team.getListDataView()
                        .getItems()
                        .filter(one -> one.name().equals("組"))
                        .findFirst()
                        .orElseThrow());
        _get(MentionBox.class).answer(2, "しけん");
        assertThat(answer()).contains(colleague.name());
    }
}
