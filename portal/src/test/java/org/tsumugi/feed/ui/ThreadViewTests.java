package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.DrawnRow;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.guard.ui.GuardPart;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class ThreadViewTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Reactions reactions;

    @Autowired
    Teams teams;

    @Autowired
    Drafts drafts;

    @Autowired
    Members members;

    Actor author;
    Actor colleague;
    ThreadId thread;

    @BeforeEach
    void aThreadThatAsksToBeConfirmed() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
        thread = author.act(() -> threads.start(
                new NewThread(team, PostKind.REQUEST, "冬の道", true, Optional.empty(), post("除雪の連絡先を**教えて**ください"))));
    }

    private static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of());
    }

    private void open() {
        UI.getCurrent().navigate("feed/" + thread.value());
    }

    @Test
    void aReplyStandsAtTheEndAndTheComposerIsEmpty() {
        enter(colleague);
        open();
        _setValue(_get(TextArea.class), "こちらです");
        _click(_get(Button.class, spec -> spec.withText(word("feed.reply"))));
        assertThat(_find(PostPart.class)).extracting(part -> part.post().text()).endsWith("こちらです");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void whatTellsWhoAPatientIsIsShownAndKeptUntilTheWriterStatesOtherwise() {
        enter(colleague);
        open();
        _setValue(_get(TextArea.class), "鶴巻さんの熱が下がりません");
        _click(_get(Button.class, spec -> spec.withText(word("feed.reply"))));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("鶴巻さんの熱が下がりません");
        assertThat(_find(PostPart.class)).hasSize(1);
        assertThat(_get(GuardPart.class).getElement().getOuterHTML())
                .contains("鶴巻さん")
                .contains(word("clue.NAME"));

        _setValue(_get(_get(GuardPart.class), Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText(word("feed.reply"))));
        assertThat(_find(PostPart.class)).hasSize(2);
        assertThat(_find(GuardPart.class)).isEmpty();
    }

    @Test
    void confirmingTurnsTheButtonIntoAMark() {
        enter(colleague, Locale.ENGLISH);
        open();
        _click(_get(Button.class, spec -> spec.withText(word("feed.confirm"))));
        open();
        assertThat(_find(Button.class, spec -> spec.withText(word("feed.confirm"))))
                .isEmpty();
    }

    @Test
    void whatAnotherPersonPostsAppearsWithoutReload() {
        enter(colleague);
        open();
        Actor before = Actor.current();
        author.act(() -> threads.reply(thread, post("追伸")));
        assertThat(Actor.current()).isEqualTo(before);
        awaitPosts(2);
    }

    private void awaitPosts(int count) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(_find(PostPart.class)).hasSize(count);
        });
    }

    @Test
    void aDraftIsThereAgainAfterAReload() {
        colleague.act(() -> drafts.keep(Drafts.place(thread), Draft.reply(UUID.randomUUID(), "書きかけ", List.of())));
        enter(colleague);
        open();
        assertThat(_get(TextArea.class).getValue()).isEqualTo("書きかけ");
    }

    @Test
    void aStrangerSeesAPageThatCannotBeFound() {
        enter(Someone.member(members));
        open();
        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
    }

    @Test
    void aWritersNameLeadsToTheirPage() {
        enter(colleague);
        open();
        assertThat(_get(PostPart.class).getElement().getProperty("innerHTML"))
                .contains("href=\"members/" + author.id() + "\"");
    }

    @Test
    void htmlInAPostIsShownAsTyped() {
        author.act(() -> threads.reply(thread, post("<img src=x onerror=alert(1)>")));
        enter(colleague);
        open();
        String html = drawn(_find(PostPart.class).getLast());
        assertThat(html).contains("&lt;img").doesNotContain("<img src=\"x\"");
    }

    @Test
    void theServerKeepsOneNodeOfAPost() {
        enter(colleague);
        open();
        assertThat(_get(PostPart.class).getElement().getChildCount()).isZero();
    }

    @Test
    void aReactionIsGivenAndTakenBackUnderThePost() {
        author.act(() -> reactions.toggle(
                author.act(() -> threads.open(thread))
                        .orElseThrow()
                        .posts()
                        .getFirst()
                        .id(),
                Reaction.THANKS));
        enter(colleague);
        open();
        DrawnRow.of("1").tap(word("feed.reaction-count", word("reaction.THANKS"), 1));
        DrawnRow.of("1").tap(word("feed.reaction-count", word("reaction.THANKS"), 2));
        assertThat(drawn(_get(PostPart.class))).contains(word("feed.reaction-count", word("reaction.THANKS"), 1));
    }

    private static String drawn(PostPart post) {
        return post.getElement().getProperty("innerHTML", "");
    }

    private void menu(int position) {
        DrawnRow.of(String.valueOf(position)).tap(word("feed.menu"));
    }

    private Button button(String words) {
        return _get(Button.class, spec -> spec.withText(word(words)));
    }

    @Test
    void aWriterCorrectsAPostAndEveryoneSeesThatItWasCorrected() {
        enter(author);
        open();
        menu(1);
        _click(button("feed.edit"));
        _setValue(_get(_get(EditPart.class), TextArea.class), "除雪の連絡先を知らせます");
        _click(button("feed.edit.do"));
        PostPart corrected = _find(PostPart.class).getFirst();
        assertThat(corrected.post().text()).isEqualTo("除雪の連絡先を知らせます");
        assertThat(drawn(corrected)).contains(word("feed.edited"));
    }

    @Test
    void aReaderHasNoWayToCorrectOrHideButToReport() {
        enter(colleague);
        open();
        menu(1);
        assertThat(_find(Button.class, spec -> spec.withText(word("feed.edit"))))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText(word("feed.hide"))))
                .isEmpty();
        _click(button("feed.report"));
        _click(button("feed.report"));
        assertThat(_get(ReasonPart.class).getElement().getTextRecursively())
                .contains(word("feed.refused.reason-missing"));
    }

    @Test
    void aQuotationStandsInTheAnswer() {
        enter(colleague);
        open();
        menu(1);
        _click(button("feed.quote"));
        assertThat(_get(TextArea.class).getValue()).contains("> 除雪の連絡先を**教えて**ください");
    }

    @Test
    void anAddressMeansOnePostWithThoseBeforeIt() {
        author.act(() -> {
            for (int i = 0; i < 60; i++) {
                threads.reply(thread, post("返信 " + i));
            }
        });
        enter(colleague);
        UI.getCurrent().navigate("feed/" + thread.value(), QueryParameters.simple(Map.of("at", "40")));
        assertThat(_find(PostPart.class))
                .extracting(part -> part.post().position())
                .contains(40)
                .startsWith(35);
    }
}
