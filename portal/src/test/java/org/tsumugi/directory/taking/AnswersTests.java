package org.tsumugi.directory.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.EntrySample;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.StoryClock;

/// What was said on the telephone.
@PortalTest
class AnswersTests {

    @Autowired
    Answers answers;

    @Autowired
    AnswerStore store;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Actor nurse;
    private FacilityId facility;
    private CallListId list;

    @BeforeEach
    void aNurseCalls() {
        nurse = Someone.member(members);
        facility = EntrySample.of(portal).id();
        list = CallListId.next();
        nurse.act(() -> answers.note(list, facility, Answer.ASKED, "kind=CLINIC"));
    }

    @Test
    void theLastAnswerStandsUntilItIsTakenBack() {
        nurse.act(() -> answers.note(list, facility, Answer.DECLINED, "kind=CLINIC&need=STOMA"));
        assertThat(nurse.act(() -> answers.of(list))).containsOnly(Map.entry(facility, Answer.DECLINED));
        nurse.act(() -> answers.forget(list, facility));
        assertThat(nurse.act(() -> answers.of(list))).isEmpty();
    }

    @Test
    void nobodyElseReadsOrWritesThem() {
        Actor colleague = Someone.member(members);
        assertThat(colleague.act(() -> answers.of(list))).isEmpty();
        assertThatThrownBy(() -> colleague.act(() -> answers.note(list, facility, Answer.ACCEPTED, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> colleague.act(() -> answers.forget(list, facility)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(nurse.act(() -> answers.of(list))).containsValue(Answer.ASKED);
    }

    @Test
    void whoWasInterruptedGoesOnWithTheLastListForHalfADay() {
        assertThat(nurse.act(answers::last)).hasValue("kind=CLINIC");
        nurse.act(() -> answers.note(list, facility, Answer.DECLINED, "kind=CLINIC&need=STOMA"));
        assertThat(nurse.act(answers::last)).hasValue("kind=CLINIC&need=STOMA");
        assertThat(Someone.member(members).act(answers::last)).isEmpty();
        StoryClock.at(Instant.now().plus(Answers.OFFERED).plusSeconds(60), () -> {
            assertThat(nurse.act(answers::last)).isEmpty();
            return "";
        });
    }

    @Test
    void afterAWeekTheyAreGone() {
        store.sweep();
        assertThat(count()).isEqualTo(1);
        StoryClock.at(Instant.now().plus(AnswerStore.KEPT).plusSeconds(60), () -> {
            store.sweep();
            return "";
        });
        assertThat(count()).isZero();
    }

    private int count() {
        return jdbc.sql("select count(*) from directory.call_list where id = ?")
                .param(list.value())
                .query(Integer.class)
                .single();
    }
}
