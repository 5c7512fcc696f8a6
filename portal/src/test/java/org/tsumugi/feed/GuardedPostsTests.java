package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.guard.Clue;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.guard.TellsTooMuch.Told;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// The door looks again, whatever a screen has shown.
@PortalTest
class GuardedPostsTests {

    private static final String TELLING = "鶴巻さんの熱が下がりません";

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    private Actor nurse;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        nurse = Someone.member(members);
        team = nurse.act(() -> teams.found(new TeamDraft("見張りの組", TeamKind.OPEN, "")));
    }

    private ThreadId start(String title, String text, List<FileId> attached, boolean stated) {
        return nurse.act(() -> threads.start(new NewThread(
                team,
                PostKind.NOTICE,
                title,
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), text, attached, stated))));
    }

    @Test
    void aTextThatTellsIsNotKeptUnlessItsWriterStatesThatItTellsNobody() {
        assertThatThrownBy(() -> start("連絡", TELLING, List.of(), false))
                .isInstanceOfSatisfying(
                        TellsTooMuch.class,
                        told -> assertThat(told.told()).containsExactly(new Told("鶴巻さん", Clue.NAME)));
        assertThat(nurse.act(() -> threads.feed(FeedFilter.of(team), Optional.empty()))
                        .items())
                .isEmpty();

        ThreadId stated = start("連絡", TELLING, List.of(), true);
        assertThat(jdbc.sql("select stated from feed.post where thread = :thread")
                        .param("thread", stated.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aReplyIsLookedAtTooAndAnOlderTitleIsNotHeldAgainstIt() {
        ThreadId thread = start("鶴巻さんのこと", "連絡です", List.of(), true);
        assertThatThrownBy(() ->
                        nurse.act(() -> threads.reply(thread, new NewPost(UUID.randomUUID(), TELLING, List.of()))))
                .isInstanceOf(TellsTooMuch.class);
        nurse.act(() -> threads.reply(thread, new NewPost(UUID.randomUUID(), "承知しました", List.of())));
    }

    @Test
    void titlesAndNamesOfFilesTellToo() {
        assertThatThrownBy(() -> start("鶴巻さんのこと", "連絡です", List.of(), false)).isInstanceOf(TellsTooMuch.class);
        FileId file = nurse.act(
                        () -> files.keep("鶴巻様.txt", new ByteArrayInputStream("予定表".getBytes(StandardCharsets.UTF_8))))
                .id();
        assertThatThrownBy(() -> start("連絡", "ご覧ください", List.of(file), false)).isInstanceOf(TellsTooMuch.class);
    }
}
