package org.tsumugi.feed.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class AcknowledgementsTests {

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor author;
    Actor colleague;
    Actor stranger;
    TeamId team;

    @BeforeEach
    void aTeamOfTwo() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        stranger = Someone.member(members);
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
    }

    private ThreadId started(boolean asks) {
        return author.act(() -> threads.start(new NewThread(
                team,
                PostKind.NOTICE,
                "読んでください",
                asks,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "本文", List.of()))));
    }

    @Test
    void theAuthorSeesWhoHasConfirmedAndWhoHasNot() {
        ThreadId thread = started(true);
        assertThat(author.act(() -> acknowledgements.of(thread)))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEmpty());

        colleague.act(() -> acknowledgements.confirm(thread));
        colleague.act(() -> acknowledgements.confirm(thread));

        assertThat(author.act(() -> acknowledgements.of(thread)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who().id()).isEqualTo(colleague.id());
                    assertThat(one.at()).isPresent();
                });
        assertThat(colleague.act(threads::waitingForMe)).isZero();
    }

    @Test
    void nobodyButTheAuthorLearnsWhoHasConfirmed() {
        ThreadId thread = started(true);
        assertThat(colleague.act(() -> acknowledgements.of(thread))).isEmpty();
        assertThat(stranger.act(() -> acknowledgements.of(thread))).isEmpty();
    }

    @Test
    void aStrangerCannotConfirm() {
        ThreadId thread = started(true);
        assertThatThrownBy(() -> stranger.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatAsksForNothingCannotBeConfirmed() {
        ThreadId thread = started(false);
        assertThatThrownBy(() -> colleague.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
