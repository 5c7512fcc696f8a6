package org.tsumugi.feed.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.members.Audience;
import org.tsumugi.shared.Refused;

/// Those who are left: reminded once, then called.
@RecordApplicationEvents
class RemindersTests extends AskedTeam {

    @Test
    void thoseLeftAreRemindedOnceHoweverManyTryAtOnce() throws Exception {
        ThreadId thread = asking();
        nurse.act(() -> acknowledgements.confirm(thread));
        Callable<ThreadId> remind = () -> author.act(() -> acknowledgements.remind(thread));
        int sent = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<ThreadId> one : pool.invokeAll(List.of(remind, remind, remind, remind))) {
                try {
                    one.get();
                    sent++;
                } catch (Exception refused) {
                    assertThat(refused).hasRootCauseInstanceOf(Refused.class);
                }
            }
        }
        assertThat(sent).isOne();
        assertThat(coverage(author, thread).remindedAt()).isPresent();
        assertThat(jdbc.sql("select member from feed.unconfirmed where thread = :thread")
                        .param("thread", thread.value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(
                        colleagueOfNurse.id().value(), pharmacist.id().value());
    }

    @Test
    void aReminderIsToldToWhoeverListens(ApplicationEvents events) {
        ThreadId thread = asking();
        author.act(() -> acknowledgements.remind(thread));
        assertThat(events.stream(ReminderSent.class)).containsExactly(new ReminderSent(thread, team, author.id()));
    }

    @Test
    void nobodyIsRemindedWhereAllHaveConfirmed() {
        ThreadId thread = asking();
        List.of(nurse, colleagueOfNurse, pharmacist).forEach(one -> one.act(() -> acknowledgements.confirm(thread)));
        assertThatThrownBy(() -> author.act(() -> acknowledgements.remind(thread)))
                .hasMessage("feed.refused.nobody-left");
    }

    @Test
    void thoseLeftAreCalledByTheNumbersThatTheyShowTheReader() {
        FeedSamples.phone(portal, nurse, "090-0000-0001", Audience.PROFESSIONALS);
        FeedSamples.phone(portal, colleagueOfNurse, "090-0000-0002", Audience.NOBODY);
        FeedSamples.phone(portal, pharmacist, "090-0000-0003", Audience.TEAMS);
        ThreadId thread = asking();
        List<PhoneLine> left = author.act(() -> acknowledgements.left(thread, Optional.empty()))
                .items();
        assertThat(left)
                .extracting(line -> line.who().id(), PhoneLine::phone)
                .containsExactlyInAnyOrder(
                        tuple(nurse.id(), "090-0000-0001"),
                        tuple(colleagueOfNurse.id(), ""),
                        tuple(pharmacist.id(), "090-0000-0003"));
        assertThat(left).extracting(PhoneLine::facility).containsOnly("0235-00-0001");
        assertThat(jdbc.sql("""
                                select object from trail.entry where actor = :me and act = 'Profiles.contacts'
                                """)
                        .param("me", author.id().value())
                        .query(UUID.class)
                        .list())
                .as("a number meant for few leaves its row")
                .containsExactly(pharmacist.id().value());
    }
}
