package org.tsumugi.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class TeamsTests {

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Staff staff;

    Actor owner;
    Actor other;

    @BeforeEach
    void twoPeople() {
        owner = Someone.member(members);
        other = Someone.member(members);
    }

    TeamId found(TeamKind kind) {
        return owner.act(() -> teams.found(new TeamDraft("組", kind, "何をする組か")));
    }

    @Test
    void whoeverFoundsATeamOwnsIt() {
        Team team = owner.act(() -> teams.find(found(TeamKind.OPEN))).orElseThrow();
        assertThat(team.mine()).contains(TeamRole.OWNER);
        assertThat(team.members()).isEqualTo(1);
    }

    @Test
    void anOpenTeamIsJoinedAtOnce() {
        TeamId team = found(TeamKind.OPEN);
        other.act(() -> teams.join(team));
        assertThat(other.act(() -> teams.find(team)).orElseThrow().isMine()).isTrue();
    }

    @Test
    void joiningTwiceCountsOnce() {
        TeamId team = found(TeamKind.OPEN);
        other.act(() -> teams.join(team));
        other.act(() -> teams.join(team));
        assertThat(owner.act(() -> teams.find(team)).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void aRequestWaitsForTheOwner() {
        TeamId team = found(TeamKind.REQUEST);
        other.act(() -> teams.join(team));
        assertThat(other.act(() -> teams.find(team)).orElseThrow().isMine()).isFalse();
        assertThat(owner.act(() -> teams.requests(team))).hasSize(1);
        owner.act(() -> teams.admit(team, other.id(), TeamRole.MEMBER));
        assertThat(other.act(() -> teams.find(team)).orElseThrow().isMine()).isTrue();
        assertThat(owner.act(() -> teams.requests(team))).isEmpty();
    }

    @Test
    void aTeamByInvitationCannotBeJoined() {
        TeamId team = found(TeamKind.INVITE);
        assertThatThrownBy(() -> other.act(() -> teams.join(team))).isInstanceOf(Refused.class);
    }

    @Test
    void aHiddenTeamDoesNotExistForOthers() {
        TeamId team = found(TeamKind.HIDDEN);
        assertThat(other.act(() -> teams.find(team))).isEmpty();
        assertThat(other.act(() -> teams.visible())).noneMatch(seen -> seen.id().equals(team));
        assertThat(other.act(() -> teams.members(team))).isEmpty();
        assertThatThrownBy(() -> other.act(() -> teams.join(team))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyThoseWhoLeadATeamTakePeopleIn() {
        TeamId team = found(TeamKind.OPEN);
        other.act(() -> teams.join(team));
        Actor third = Someone.member(members);
        assertThatThrownBy(() -> other.act(() -> teams.admit(team, third.id(), TeamRole.OWNER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.act(() -> teams.requests(team))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLastOwnerCannotLeave() {
        TeamId team = found(TeamKind.OPEN);
        assertThatThrownBy(() -> owner.act(() -> teams.leave(team))).isInstanceOf(Refused.class);
    }

    @Test
    void onlyAnOwnerMakesOthersOwnersOrModerators() {
        TeamId team = found(TeamKind.INVITE);
        owner.act(() -> teams.admit(team, other.id(), TeamRole.MODERATOR));
        Actor third = Someone.member(members);

        for (TeamRole role : List.of(TeamRole.OWNER, TeamRole.MODERATOR)) {
            assertThatThrownBy(() -> other.act(() -> teams.admit(team, third.id(), role)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        other.act(() -> teams.admit(team, third.id(), TeamRole.MEMBER));
        assertThat(third.act(() -> teams.find(team)).orElseThrow().mine()).contains(TeamRole.MEMBER);
    }

    @Test
    void nobodyIsAdmittedWhoIsNotEnrolled() {
        TeamId team = found(TeamKind.INVITE);
        assertThatThrownBy(() -> owner.act(() -> teams.admit(team, MemberId.next(), TeamRole.MEMBER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(owner.act(() -> teams.find(team)).orElseThrow().members()).isEqualTo(1);
    }

    @Test
    void ofTwoLastOwnersWhoLeaveAtOnceOneStays() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            TeamId team = found(TeamKind.INVITE);
            owner.act(() -> teams.admit(team, other.id(), TeamRole.OWNER));
            List<Thread> leaving = Stream.of(owner, other)
                    .map(one -> Thread.ofVirtual().start(() -> {
                        try {
                            one.act(() -> teams.leave(team));
                        } catch (Refused lastOwner) {
                            // One of the two has to hear it.
                        }
                    }))
                    .toList();
            for (Thread one : leaving) {
                one.join();
            }
            assertThat(Stream.of(owner, other)
                            .filter(one -> one.act(() -> teams.find(team))
                                    .flatMap(Team::mine)
                                    .filter(TeamRole.OWNER::equals)
                                    .isPresent()))
                    .hasSize(1);
        }
    }

    @Test
    void whoBelongsToATeamAsksForNothing() {
        TeamId team = found(TeamKind.REQUEST);
        owner.act(() -> teams.join(team));
        assertThat(owner.act(() -> teams.requests(team))).isEmpty();
    }

    @Test
    void whoeverLeavesThePortalLeavesItsTeamsAndTheLongestMemberTakesOver() {
        TeamId team = found(TeamKind.OPEN);
        other.act(() -> teams.join(team));
        Actor third = Someone.member(members);
        third.act(() -> teams.join(team));
        Actor base = Someone.with(members, Role.COORDINATOR);
        Someone.proved(base, () -> staff.leave(owner.id(), new Reason("退職のため")));
        await().untilAsserted(() -> {
            Team left = other.act(() -> teams.find(team)).orElseThrow();
            assertThat(left.members()).isEqualTo(2);
            assertThat(left.mine()).contains(TeamRole.OWNER);
        });
        assertThat(third.act(() -> teams.find(team)).orElseThrow().mine()).contains(TeamRole.MEMBER);
    }

    @Test
    void whoAskedToJoinSeesThatTheyWaitAndMayThinkOtherwise() {
        TeamId team = found(TeamKind.REQUEST);
        assertThat(other.act(() -> teams.isAsked(team))).isFalse();
        other.act(() -> teams.join(team));
        assertThat(other.act(() -> teams.isAsked(team))).isTrue();
        assertThat(other.act(teams::asked)).containsExactly(team);
        assertThat(owner.act(() -> teams.isAsked(team))).isFalse();
        assertThat(owner.act(teams::asked)).isEmpty();
        other.act(() -> teams.askNoMore(team));
        assertThat(other.act(() -> teams.isAsked(team))).isFalse();
        assertThat(owner.act(() -> teams.requests(team))).isEmpty();
    }
}
