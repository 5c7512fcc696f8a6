package org.tsumugi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.media.ContentHash;
import org.tsumugi.media.KeepAnswer;
import org.tsumugi.media.Limits;
import org.tsumugi.media.MediaStore;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// What nobody holds any more does not lie about.
@PortalTest
class FileSweeperTests {

    @Autowired
    FileSweeper sweeper;

    @Autowired
    Files files;

    @Autowired
    KeptFiles rows;

    @Autowired
    MediaStore media;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Drafts drafts;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    final Instant twoDaysOn = Instant.now().plus(Duration.ofDays(2));
    final Instant laterThatDay = twoDaysOn.plus(Duration.ofHours(2));
    final String words = "配布資料 " + UUID.randomUUID();
    Actor writer;
    TeamId team;
    FileId file;

    @BeforeEach
    void aFile() throws IOException {
        writer = Someone.member(members);
        team = writer.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        file = kept().id();
    }

    private ByteArrayInputStream bytes() {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private FileLine kept() throws IOException {
        return writer.act(() -> files.keep("資料.txt", bytes()));
    }

    private ThreadId posted() {
        return writer.act(() -> threads.start(new NewThread(
                team,
                PostKind.REPORT,
                "資料",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "ご覧ください。", List.of(file)),
                Optional.empty(),
                Optional.empty())));
    }

    private Optional<ContentHash> hash() {
        return jdbc.sql("select hash from files.file where id = :file")
                .param("file", file.value())
                .query((row, number) -> new ContentHash(row.getString("hash")))
                .optional();
    }

    @Test
    void theFileOfAWithdrawnPostGoesWithItsWordsAndItsBytes() {
        ThreadId thread = posted();
        ContentHash hash = hash().orElseThrow();
        jdbc.sql("insert into files.words (hash, text) values (:hash, 'さくら') on conflict do nothing")
                .param("hash", hash.toString())
                .update();
        sweeper.dropRows(twoDaysOn);
        assertThat(hash()).as("the post holds it").isPresent();
        writer.act(() -> posts.withdraw(
                threads.open(thread).orElseThrow().posts().getFirst().id()));
        sweeper.dropRows(twoDaysOn);
        assertThat(hash()).isEmpty();
        assertThat(writer.act(() -> files.fetch(file))).isEmpty();
        assertThat(jdbc.sql("select count(*) from files.words where hash = :hash")
                        .param("hash", hash.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        sweeper.removeBytes(twoDaysOn);
        assertThat(media.exists(hash)).as("somebody may be keeping the same").isTrue();
        sweeper.removeBytes(laterThatDay);
        assertThat(media.exists(hash)).isFalse();
    }

    @Test
    void whatADraftHoldsStays() {
        writer.act(() -> drafts.keep(Drafts.NEW_THREAD, Draft.reply(UUID.randomUUID(), "まだ途中", List.of(file))));
        sweeper.dropRows(twoDaysOn);
        assertThat(hash()).isPresent();
    }

    @Test
    void aFileOfTodayStaysThoughNothingHoldsItYet() {
        sweeper.dropRows(Instant.now());
        assertThat(hash()).isPresent();
    }

    @Test
    void whoKeepsTheSameContentAgainKeepsItsBytes() throws IOException {
        ContentHash hash = hash().orElseThrow();
        sweeper.dropRows(twoDaysOn);
        file = kept().id();
        sweeper.removeBytes(laterThatDay);
        assertThat(media.exists(hash)).isTrue();
        assertThat(hash()).contains(hash);
    }

    @Test
    void whoseContentIsSweptOnItsWayIsAskedToSendItAgain() throws IOException {
        sweeper.dropRows(twoDaysOn);
        KeepAnswer.Kept there = (KeepAnswer.Kept) media.keep(bytes(), Limits.STANDARD);
        sweeper.removeBytes(laterThatDay);
        assertThatThrownBy(() -> writer.act(() -> rows.add(FileId.next(), "資料.txt", there)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(Files.isPassing(refused)).isTrue());
        file = kept().id();
        assertThat(media.exists(hash().orElseThrow())).isTrue();
    }
}
