package org.tsumugi.meetings.topics.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.DrawnRow;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.meetings.topics.TopicMeeting;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

class TopicFormTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor organizer;
    Actor colleague;
    ThreadId thread;
    MeetingId meeting;

    @BeforeEach
    void aThreadAndAMeeting() {
        organizer = Someone.with(members, Role.MEMBER, Role.ORGANIZER);
        colleague = Someone.member(members);
        meeting = new MeetingSamples(members, seriesList, meetings).meeting();
        TeamId team = organizer.act(() -> teams.found(new TeamDraft("組", TeamKind.HIDDEN, "")));
        organizer.act(() -> teams.admit(team, colleague.id(), TeamRole.MEMBER));
        thread = organizer.act(() -> threads.start(new NewThread(
                team,
                PostKind.REPORT,
                "夜間の連絡",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "つながりにくい日があります", List.of()))));
    }

    private void openMenu(Actor who) {
        enter(who);
        UI.getCurrent().navigate("feed/" + thread.value());
        DrawnRow.of("1").tap(word("feed.menu"));
    }

    @SuppressWarnings("unchecked")
    private static Select<TopicMeeting> meetingField() {
        return _get(_get(TopicForm.class), Select.class);
    }

    @Test
    void theWordsAreConfirmedBeforeTheyLeaveTheTeamAndThePostLeadsToTheMeeting() {
        openMenu(organizer);
        _click(_get(Button.class, spec -> spec.withText(word("meetings.topic.do"))));
        assertThat(_get(_get(TopicForm.class), TextField.class).getValue()).isEqualTo("夜間の連絡");
        _setValue(meetingField(), new TopicMeeting(meeting, "会", Instant.now().plus(Duration.ofDays(20))));
        _click(_get(Button.class, spec -> spec.withText(word("meetings.topic.put"))));
        assertThat(agenda()).doesNotContain("夜間の連絡");

        _setValue(
                _get(_get(TopicForm.class), Checkbox.class, spec -> spec.withLabel(word("meetings.topic.for-all"))),
                true);
        _click(_get(Button.class, spec -> spec.withText(word("meetings.topic.put"))));

        assertThat(agenda()).contains("夜間の連絡");
        assertThat(_find(TopicForm.class)).isEmpty();
        assertThat(DrawnRow.of("1").markup().select("a").eachAttr("href")).contains("meetings/" + meeting);
    }

    private List<String> agenda() {
        return organizer.act(() -> meetings.find(meeting)).orElseThrow().details().agenda().stream()
                .map(item -> item.text())
                .toList();
    }

    @Test
    void whoPlansNoMeetingsIsOfferedNothing() {
        openMenu(colleague);
        assertThat(_find(Button.class, spec -> spec.withText(word("meetings.topic.do"))))
                .isEmpty();
    }
}
