package org.tsumugi.feed.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamRole;

/// Who has confirmed, and who learns of it.
class AcknowledgementsTests extends AskedTeam {

    @Test
    void coveredMeansThatOnePersonOfEachFacilityHasConfirmed() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        nurse.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread)).satisfies(now -> {
            assertThat(now.asked()).isEqualTo(3);
            assertThat(now.confirmed()).isEqualTo(1);
            assertThat(now.facilities()).isEqualTo(2);
            assertThat(now.covered()).isEqualTo(1);
            assertThat(now.isWhole()).isFalse();
        });
        pharmacist.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread).isWhole()).isTrue();
        assertThat(coverage(author, thread).left()).isEqualTo(1);
    }

    @Test
    void facilitiesOfWhichNobodyHasConfirmedStandFirst() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        List<Part> parts = author.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                .items();
        assertThat(parts).extracting(Part::confirmed).containsExactly(0, 1);
        assertThat(parts).extracting(Part::asked).containsExactly(1, 2);
        assertThat(author.act(() -> acknowledgements.people(thread, parts.getLast(), Optional.empty()))
                        .items())
                .extracting(one -> one.who().id())
                .containsExactly(colleagueOfNurse.id(), nurse.id());
        assertThat(author.act(() -> acknowledgements.professions(thread)))
                .extracting(Part::key)
                .containsExactly("PHARMACIST", "VISITING_NURSE", "CARE_MANAGER");
    }

    @Test
    void nobodyButTheWriterAndThoseWhoLeadTheTeamLearnsWhoHasConfirmed() {
        ThreadId thread = pharmacist.act(() -> threads.start(FeedSamples.notice(team, "読んでください")));
        nurse.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(pharmacist, thread).confirmed()).isEqualTo(1);
        assertThat(coverage(author, thread).confirmed()).as("owns the team").isEqualTo(1);
        for (Actor other : List.of(nurse, stranger)) {
            assertThat(other.act(() -> acknowledgements.coverage(thread))).isEmpty();
            assertThat(other.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                            .items())
                    .isEmpty();
            assertThat(other.act(() -> acknowledgements.professions(thread))).isEmpty();
            assertThat(other.act(() -> acknowledgements.left(thread, Optional.empty()))
                            .items())
                    .isEmpty();
            assertThatThrownBy(() -> other.act(() -> acknowledgements.remind(thread)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        pharmacist.act(() -> teams.leave(team));
        assertThat(pharmacist.act(() -> acknowledgements.coverage(thread))).isEmpty();
    }

    @Test
    void whoJoinsLaterIsNotAskedButMayConfirm() {
        ThreadId thread = asking();
        Actor later = Someone.member(members);
        author.act(() -> teams.admit(team, later.id(), TeamRole.MEMBER));
        assertThat(coverage(author, thread).asked()).isEqualTo(3);
        assertThat(later.act(() -> threads.feed(FeedFilter.of(Only.WAITS_FOR_ME), Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(nurse.act(() -> threads.feed(FeedFilter.of(Only.WAITS_FOR_ME), Optional.empty()))
                        .items())
                .hasSize(1);
        later.act(() -> acknowledgements.confirm(thread));
        assertThat(coverage(author, thread).asked()).isEqualTo(4);
    }

    @Test
    void whoLeavesIsNotAskedAnyMoreAndWhatTheyConfirmedStays() {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        nurse.act(() -> teams.leave(team));
        pharmacist.act(() -> teams.leave(team));
        Coverage now = coverage(author, thread);
        assertThat(now.asked()).isEqualTo(2);
        assertThat(now.confirmed())
                .isEqualTo(1)
                .isEqualTo(author.act(() -> threads.open(thread))
                        .orElseThrow()
                        .head()
                        .confirmations());
    }

    @Test
    void aStrangerCannotConfirmNorAnyoneWhatAsksForNothingNorTheWriter() {
        ThreadId thread = asking();
        ThreadId plain = author.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "お知らせ", false, Optional.empty(), FeedSamples.post("本文"))));
        assertThatThrownBy(() -> stranger.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.act(() -> acknowledgements.confirm(plain)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> author.act(() -> acknowledgements.confirm(thread)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
