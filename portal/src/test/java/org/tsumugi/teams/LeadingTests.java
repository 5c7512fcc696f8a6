package org.tsumugi.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;

@PortalTest
class LeadingTests {

    private static final LocalDate TODAY = LocalDate.now(Region.ZONE);

    @Autowired
    Leading leading;

    @Autowired
    EndOfTerms terms;

    @Autowired
    Teams teams;

    @Autowired
    Threads threads;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    private Actor owner;
    private Actor moderator;
    private Actor member;
    private Actor stranger;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        owner = Someone.member(members);
        moderator = Someone.member(members);
        member = Someone.member(members);
        stranger = Someone.member(members);
        team = owner.act(() -> teams.found(new TeamDraft("まとめる組", TeamKind.REQUEST, "")));
        invite(owner, moderator, TeamRole.MODERATOR);
        invite(owner, member, TeamRole.MEMBER);
    }

    private void invite(Actor leader, Actor colleague, TeamRole role) {
        leader.act(() -> leading.invite(team, colleague.id(), role, Optional.empty()));
    }

    private Optional<TeamRole> role(Actor who) {
        return who.act(() -> teams.find(team)).flatMap(Team::mine);
    }

    private ThreadId thread() {
        return owner.act(
                () -> threads.start(new NewThread(team, PostKind.NOTICE, "連絡", false, Optional.empty(), post())));
    }

    private static NewPost post() {
        return new NewPost(UUID.randomUUID(), "本文です", List.of());
    }

    @Test
    void aGuestReadsUntilTheLastDayAndNotADayLonger() {
        ThreadId thread = thread();
        assertThatThrownBy(() -> owner.act(() -> leading.invite(team, stranger.id(), TeamRole.GUEST, Optional.empty())))
                .hasMessage("teams.refused.guest-until");
        assertThatThrownBy(() -> owner.act(
                        () -> leading.invite(team, stranger.id(), TeamRole.GUEST, Optional.of(TODAY.minusDays(1)))))
                .hasMessage("teams.refused.guest-until");
        owner.act(() -> leading.invite(team, stranger.id(), TeamRole.GUEST, Optional.of(TODAY)));
        assertThat(stranger.act(() -> threads.open(thread))).isPresent();
        stranger.act(() -> threads.reply(thread, post()));

        jdbc.sql("update teams.membership set until = :day where member = :member")
                .param("day", TODAY.minusDays(1))
                .param("member", stranger.id().value())
                .update();
        assertThat(stranger.act(() -> threads.open(thread))).isEmpty();
        assertThat(stranger.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(role(stranger)).isEmpty();
        assertThat(member.act(() -> teams.members(team)))
                .extracting(one -> one.who().id())
                .doesNotContain(stranger.id());

        terms.look();
        assertThat(member.act(() -> teams.find(team)).orElseThrow().members()).isEqualTo(3);
    }

    @Test
    void aModeratorLooksAfterMembersButNotAfterWhoLeads() {
        invite(moderator, stranger, TeamRole.MEMBER);
        moderator.act(() -> leading.remove(team, stranger.id()));
        assertThat(role(stranger)).isEmpty();
        assertThatThrownBy(() -> invite(moderator, stranger, TeamRole.MODERATOR))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moderator.act(() -> leading.remove(team, owner.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        moderator.act(() -> leading.appoint(team, moderator.id(), TeamRole.OWNER, Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moderator.act(() -> leading.archive(team))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moderator.act(() -> leading.change(team, new TeamDraft("別の名", TeamKind.OPEN, ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoDoesNotLeadChangesNothing() {
        for (Actor who : List.of(member, stranger)) {
            assertThatThrownBy(() -> invite(who, stranger, TeamRole.MEMBER)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.act(() -> leading.remove(team, member.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> who.act(() -> leading.decline(team, stranger.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aTeamIsHandedOverAndNeverLeftWithoutAnOwner() {
        assertThatThrownBy(() -> owner.act(() -> leading.appoint(team, owner.id(), TeamRole.MEMBER, Optional.empty())))
                .hasMessage("teams.refused.last-owner");
        assertThatThrownBy(() -> owner.act(() -> leading.remove(team, owner.id())))
                .hasMessage("teams.refused.last-owner");
        owner.act(() -> leading.appoint(team, member.id(), TeamRole.OWNER, Optional.empty()));
        owner.act(() -> leading.appoint(team, owner.id(), TeamRole.MEMBER, Optional.empty()));
        assertThat(role(member)).contains(TeamRole.OWNER);
        assertThat(role(owner)).contains(TeamRole.MEMBER);
    }

    @Test
    void aClosedTeamIsReadAndNotWrittenInUntilItIsOpenedAgain() {
        ThreadId thread = thread();
        owner.act(() -> leading.archive(team));
        assertThat(member.act(() -> threads.open(thread))).isPresent();
        assertThatThrownBy(() -> member.act(() -> threads.reply(thread, post())))
                .hasMessage("feed.refused.archived");
        assertThatThrownBy(this::thread).isInstanceOf(AccessDeniedException.class);
        assertThat(stranger.act(teams::visible)).extracting(Team::id).doesNotContain(team);
        owner.act(() -> leading.reopen(team));
        member.act(() -> threads.reply(thread, post()));
    }

    @Test
    void aRequestIsDeclinedAndMayBeMadeAgain() {
        stranger.act(() -> teams.join(team));
        owner.act(() -> leading.decline(team, stranger.id()));
        assertThat(owner.act(() -> teams.requests(team))).isEmpty();
        stranger.act(() -> teams.join(team));
        assertThat(owner.act(() -> teams.requests(team))).hasSize(1);
    }

    @Test
    void whatATeamIsIsChangedByItsOwner() {
        owner.act(() -> leading.change(team, new TeamDraft("新しい名", TeamKind.HIDDEN, "変えました")));
        assertThat(stranger.act(() -> teams.find(team))).isEmpty();
        assertThat(member.act(() -> teams.find(team)).orElseThrow().name()).isEqualTo("新しい名");
    }
}
