package org.tsumugi.meetings.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Link;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.Reachable.Way;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// A post of a hidden team on an agenda that everyone reads.
@PortalTest
class TopicsTests {

    @Autowired
    Topics topics;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor organizer;
    Actor colleague;
    Actor stranger;
    MeetingId meeting;
    ThreadId thread;
    Link post;

    @BeforeEach
    void aMeetingAndAPost() {
        organizer = Someone.with(members, Role.MEMBER, Role.ORGANIZER);
        colleague = Someone.member(members);
        stranger = Someone.with(members, Role.MEMBER, Role.ORGANIZER);
        meeting = new MeetingSamples(members, seriesList, meetings).meeting();
        TeamId team = organizer.act(() -> teams.found(new TeamDraft("組", TeamKind.HIDDEN, "")));
        organizer.act(() -> teams.admit(team, colleague.id(), TeamRole.MEMBER));
        thread = colleague.act(() -> threads.start(new NewThread(
                team,
                PostKind.REPORT,
                "夜間の連絡",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "つながりにくい日があります", List.of()))));
        post = Link.to(postId());
    }

    private PostId postId() {
        return organizer
                .act(() -> threads.open(thread))
                .orElseThrow()
                .posts()
                .getFirst()
                .id();
    }

    private List<String> agenda() {
        return stranger.act(() -> meetings.find(meeting)).orElseThrow().details().agenda().stream()
                .map(AgendaItem::text)
                .toList();
    }

    private MeetingId propose(Actor who, String text) {
        return who.act(() -> topics.propose(meeting, new Topic(post, text, false)));
    }

    @Test
    void aPostBecomesAPointOfTheAgendaOnceInTheWordsThatWereConfirmed() {
        int before = agenda().size();
        propose(organizer, "夜間の連絡のとり方");
        propose(organizer, "夜間の連絡のとり方");
        assertThat(agenda()).hasSize(before + 1).last().isEqualTo("夜間の連絡のとり方");
    }

    @Test
    void bothLeadToEachOtherForWhoMayReadThePostAndForNobodyElse() {
        propose(organizer, "夜間の連絡のとり方");
        for (Actor reader : List.of(organizer, colleague)) {
            assertThat(reader.act(() -> topics.became("post", List.of(post.id())))
                            .get(post.id()))
                    .extracting(TopicMeeting::id)
                    .containsExactly(meeting);
            assertThat(reader.act(() -> topics.origins(meeting)))
                    .containsExactly(new Way("夜間の連絡", "feed/" + thread.value() + "?at=1"));
        }
        assertThat(stranger.act(() -> topics.origins(meeting))).isEmpty();
        assertThat(stranger.act(() -> topics.became("post", List.of(post.id()))))
                .isEmpty();
    }

    @Test
    void aPostThatIsWithdrawnLeadsNowhereAnyMore() {
        propose(organizer, "夜間の連絡のとり方");
        colleague.act(() -> posts.withdraw(new PostId(post.id())));
        assertThat(organizer.act(() -> topics.origins(meeting))).isEmpty();
    }

    @Test
    void nobodyMakesATopicOfWhatTheyMayNotReadOrOfWhatIsNotThere() {
        Class<?> forbidden = refusal(stranger, post);
        assertThat(forbidden).isEqualTo(AccessDeniedException.class);
        assertThat(refusal(stranger, Link.to(PostId.next()))).isEqualTo(forbidden);
        assertThat(refusal(organizer, new Link("unknown", post.id()))).isEqualTo(forbidden);
    }

    private Class<?> refusal(Actor who, Link from) {
        try {
            who.act(() -> topics.propose(meeting, new Topic(from, "議題", false)));
            return Void.class;
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    @Test
    void whoPlansNoMeetingsPutsNothingOnAnAgenda() {
        assertThatThrownBy(() -> propose(colleague, "議題")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> colleague.act(() -> topics.planned())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWordsGoThroughTheGuard() {
        List<String> before = agenda();
        assertThatThrownBy(() -> propose(organizer, "鶴巻さんの熱が下がらないこと")).isInstanceOf(TellsTooMuch.class);
        assertThat(agenda()).isEqualTo(before);
    }

    @Test
    void meetingsToComeAreOfferedTheNextFirst() {
        List<TopicMeeting> planned = organizer.act(() -> topics.planned());
        assertThat(planned).isNotEmpty().allMatch(one -> one.startsAt().isAfter(Instant.now()));
        assertThat(planned).extracting(TopicMeeting::startsAt).isSorted();
    }
}
