package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.polls.Poll;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// What a thread asks of its readers, on their screens.
class AsksViewTests extends ViewTest {

    @Autowired
    Polls polls;

    @Autowired
    Threads threads;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Requests requests;

    @Autowired
    PhoneRequests tables;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private Actor author;
    private Actor nurse;
    private TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        nurse = FeedSamples.worksAt(
                portal, Optional.of(FeedSamples.facility(portal, "訪問看護まゆ", "06203")), "VISITING_NURSE");
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        nurse.act(() -> teams.join(team));
    }

    private ThreadId started(PostKind kind, Optional<NewPoll> poll) {
        return author.act(() -> threads.start(new NewThread(
                team,
                kind,
                "冬の道",
                kind == PostKind.NOTICE,
                Optional.empty(),
                FeedSamples.post("本文"),
                Optional.empty(),
                poll)));
    }

    private void open(ThreadId thread) {
        UI.getCurrent().navigate("feed/" + thread.value());
    }

    private Button button(String words, Object... values) {
        return _get(Button.class, spec -> spec.withText(word(words, values)));
    }

    private static String text(Class<? extends Component> view) {
        return _get(view).getElement().getTextRecursively();
    }

    @Test
    void theWriterSeesHowFarItHasReachedAndRemindsThoseLeftOnce() {
        ThreadId thread = started(PostKind.NOTICE, Optional.empty());
        enter(author);
        UI.getCurrent().navigate("feed/" + thread.value() + "/confirmations");
        assertThat(text(ConfirmationsView.class))
                .contains(word("feed.sheet.people", 1, 0))
                .contains(word("feed.sheet.not-covered", 1, 0));
        _click(button("feed.sheet.remind", 1));
        assertThat(_find(Button.class, spec -> spec.withText(word("feed.sheet.remind", 1))))
                .isEmpty();
        nurse.act(() -> acknowledgements.confirm(thread));
        UI.getCurrent()
                .navigate(
                        "feed/" + thread.value() + "/confirmations",
                        QueryParameters.simple(Map.of("by", "profession")));
        assertThat(text(ConfirmationsView.class))
                .contains(word("feed.sheet.covered", 1, 1))
                .contains(word("feed.sheet.all"));
    }

    @Test
    void thoseLeftAreListedWithTheirNumbersOnScreenAndInATable() {
        ThreadId thread = started(PostKind.NOTICE, Optional.empty());
        enter(author);
        UI.getCurrent().navigate("feed/" + thread.value() + "/phones");
        assertThat(_get(
                                _get(PhoneRow.class),
                                Anchor.class,
                                spec -> spec.withText(word("feed.phones.facility", "0235-00-0001")))
                        .getHref())
                .isEqualTo("tel:0235000001");
        String table = author.act(() -> tables.table(thread.value(), "ja")).getBody();
        assertThat(table).contains(nurse.name()).contains("0235-00-0001");
    }

    @Test
    void whoDidNotWriteItFindsNeitherSheetNorNumbers() {
        ThreadId thread = started(PostKind.NOTICE, Optional.empty());
        for (String place : List.of("/confirmations", "/phones")) {
            enter(nurse);
            UI.getCurrent().navigate("feed/" + thread.value() + place);
            assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
        }
        assertThat(nurse.act(() -> tables.table(thread.value(), "ja")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        open(thread);
        assertThat(text(ThreadView.class)).doesNotContain(word("feed.confirmations.who"));
    }

    @Test
    void aRequestIsTakenOnTheScreenAndSaysByWhom() {
        ThreadId thread = started(PostKind.REQUEST, Optional.empty());
        enter(nurse);
        open(thread);
        _click(button("feed.request.take"));
        open(thread);
        assertThat(_get(RequestPart.class).getElement().getTextRecursively())
                .contains(word("feed.request.taken-by", nurse.name()));
        _click(button("feed.request.done"));
        UI.getCurrent().navigate("feed");
        assertThat(DrawnRows.of(FeedList.class).getFirst()).contains(word("requestState.DONE"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aVoteIsGivenAndChangedOnTheScreen() {
        ThreadId thread =
                started(PostKind.POLL, Optional.of(new NewPoll(List.of("水曜", "木曜"), false, false, Optional.empty())));
        enter(nurse);
        open(thread);
        RadioButtonGroup<Poll.Option> choice = _get(RadioButtonGroup.class);
        _setValue(choice, new Poll.Option(2, "木曜"));
        _click(button("feed.poll.vote"));
        assertThat(_get(PollResults.class).getElement().getTextRecursively()).contains(word("feed.poll.votes", 1));
        assertThat(button("feed.poll.change")).isNotNull();
        open(thread);
        assertThat(((RadioButtonGroup<Poll.Option>) _get(RadioButtonGroup.class)).getValue())
                .isEqualTo(new Poll.Option(2, "木曜"));
    }

    @Test
    void aPollThatIsOverShowsMyAnswerInsteadOfTheChoices() {
        ThreadId thread =
                started(PostKind.POLL, Optional.of(new NewPoll(List.of("水曜", "木曜"), false, false, Optional.empty())));
        nurse.act(() -> polls.vote(thread, Set.of(2)));
        author.act(() -> polls.end(thread));
        enter(nurse);
        open(thread);
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
        assertThat(_get(PollResults.class).getElement().getTextRecursively())
                .contains("木曜" + word("feed.poll.votes", 1) + word("feed.poll.mine"));
    }

    @Test
    void aThreadIsMutedAndAQuestionClosedFromTheMenuOfTheThread() {
        ThreadId thread = started(PostKind.QUESTION, Optional.empty());
        enter(author);
        open(thread);
        _click(button("feed.head-menu"));
        _click(button("feed.follow.MUTE"));
        _click(button("feed.head-menu"));
        _click(button("feed.question.close"));
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(text(ThreadView.class)).contains(word("feed.question.closed"));
        assertThat(text(AsksPart.class)).as("at its head too").contains(word("feed.question.over"));
        UI.getCurrent().navigate("feed");
        assertThat(DrawnRows.of(FeedList.class).getFirst())
                .contains(word("feed.follow.mark.MUTE"))
                .contains(word("feed.question.over"));
    }

    @Test
    void aButtonStaysUnderTheFingerWhileOthersConfirm() {
        Actor other = Someone.member(members);
        other.act(() -> teams.join(team));
        ThreadId thread = started(PostKind.NOTICE, Optional.empty());
        enter(nurse);
        open(thread);
        Button confirm = button("feed.confirm");
        other.act(() -> acknowledgements.confirm(thread));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue();
            assertThat(text(AsksPart.class)).contains(word("feed.confirmations", 1));
        });
        assertThat(button("feed.confirm")).isSameAs(confirm);
    }

    @Test
    void whoAskedSaysAnewByWhenOnTheScreen() {
        ThreadId thread = started(PostKind.REQUEST, Optional.empty());
        enter(author);
        open(thread);
        _click(button("feed.request.move-due"));
        LocalDate day = LocalDate.now(Region.ZONE).plusDays(3);
        _get(DatePicker.class).setValue(day);
        _click(button("feed.request.move-due.do"));
        assertThat(nurse.act(() -> threads.open(thread))
                        .orElseThrow()
                        .head()
                        .request()
                        .orElseThrow()
                        .dueAt())
                .contains(day.atTime(18, 0).atZone(Region.ZONE).toInstant());
    }

    @Test
    void anAnsweredQuestionLeadsToItsAnswer() {
        ThreadId thread = started(PostKind.QUESTION, Optional.empty());
        PostId answer = nurse.act(() -> threads.reply(thread, FeedSamples.post("こうします")));
        author.act(() -> threads.answered(thread, answer));
        enter(nurse);
        open(thread);
        assertThat(_get(RouterLink.class, spec -> spec.withText(word("feed.answer.see")))
                        .getHref())
                .endsWith("?at=2");
    }
}
