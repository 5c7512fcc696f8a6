package org.tsumugi.trail;

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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Slice;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Who opens what is protected leaves a row, and without the row nothing is opened.
@PortalTest
class ProtectedReadTests {

    @Autowired
    Trail trail;

    @Autowired
    Visitors visitors;

    @Autowired
    Threads threads;

    @Autowired
    Files files;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${spring.flyway.user}")
    String owner;

    @Value("${spring.flyway.password}")
    String password;

    Actor author;
    Actor colleague;
    Actor stranger;
    ThreadId thread;
    FileLine file;

    @BeforeEach
    void aThreadWithAFile() {
        author = Someone.member(members);
        colleague = Someone.member(members);
        stranger = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(team));
        file = author.act(
                () -> files.keep("手順.txt", new ByteArrayInputStream("一行目\n二行目\n".getBytes(StandardCharsets.UTF_8))));
        thread = author.act(() -> threads.start(new NewThread(
                team,
                PostKind.NOTICE,
                "冬の道",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "除雪の連絡先です", List.of(file.id())))));
    }

    List<TrailEntry> reads(Actor reader, Id object) {
        TrailFilter filter = new TrailFilter(
                reader.id().toString(),
                Optional.empty(),
                Optional.of(object.value()),
                Optional.of(Outcome.READ),
                Optional.empty(),
                Optional.empty());
        return Someone.with(members, Role.AUDITOR)
                .act(() -> trail.find(filter, Optional.empty()))
                .items();
    }

    @Test
    void anOpenedThreadLeavesOneRowThatSaysWhoWhatAndWhose() {
        colleague.act(() -> threads.open(thread));
        assertThat(reads(colleague, thread)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Threads.open");
            assertThat(entry.objectKind()).contains("thread");
            assertThat(entry.owner()).contains(author.id().value());
            assertThat(entry.actorName()).isEqualTo(colleague.name());
        });
    }

    @Test
    void lookingAgainAtAnOpenThreadIsTheSameOpening() {
        ThreadPage page = colleague.act(() -> threads.open(thread, 1)).orElseThrow();
        assertThat(colleague.act(() -> threads.catchUp(page, true))).isPresent();
        assertThat(stranger.act(() -> threads.catchUp(page, true))).isEmpty();
        assertThat(reads(colleague, thread)).hasSize(1);
    }

    @Test
    void aFetchedFileLeavesARow() throws Exception {
        colleague.act(() -> files.fetch(file.id())).orElseThrow().close();
        assertThat(reads(colleague, file.id())).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Files.fetch");
            assertThat(entry.owner()).contains(author.id().value());
        });
    }

    @Test
    void whoGotNothingLeavesNoRowOfAReadButOneOfTheRefusal() {
        stranger.act(() -> threads.open(thread));
        stranger.act(() -> files.fetch(file.id()));
        assertThat(reads(stranger, thread)).isEmpty();
        assertThat(reads(stranger, file.id())).isEmpty();
        assertThat(jdbc.sql("select object from trail.entry where actor = ? and outcome = 'REFUSED'")
                        .param(stranger.id().value())
                        .query(UUID.class)
                        .list())
                .as("but of the refusal")
                .contains(thread.value(), file.id().value());
    }

    @Test
    void aLineInAListLeavesNoRow() {
        colleague.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()));
        colleague.act(() -> GivenOut.is(files.thumbnail(file.id())));
        assertThat(reads(colleague, thread)).isEmpty();
        assertThat(reads(colleague, file.id())).isEmpty();
    }

    @Test
    void whereTheRowCannotBeWrittenNothingIsRead() {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, owner, password));
        database.sql("alter table trail.entry add constraint nothing_read check (outcome <> 'READ') not valid")
                .update();
        try {
            assertThatThrownBy(() -> colleague.act(() -> threads.open(thread))).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> colleague.act(() -> files.fetch(file.id())))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            database.sql("alter table trail.entry drop constraint nothing_read").update();
        }
        assertThat(colleague.act(() -> threads.open(thread))).isPresent();
        assertThat(reads(colleague, thread)).hasSize(1);
    }

    @Test
    void theMakerSeesWhoOpenedAndNobodyElseDoes() throws Exception {
        author.act(() -> threads.open(thread));
        colleague.act(() -> threads.open(thread));
        colleague.act(() -> files.fetch(file.id())).orElseThrow().close();
        Slice<Visit, TrailEntry.Key> seen = author.act(() -> visitors.mine(Optional.empty()));
        assertThat(seen.items()).extracting(Visit::visitor).containsOnly(colleague.name());
        assertThat(seen.items())
                .extracting(visit -> visit.name().orElseThrow().text())
                .containsExactly("手順.txt", "冬の道");
        assertThat(colleague.act(() -> visitors.mine(Optional.empty())).items()).isEmpty();
    }

    @Test
    void whoLeftTheTeamSeesTheVisitButNotTheTitle() {
        Actor founder = author;
        TeamId other = founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        colleague.act(() -> teams.join(other));
        ThreadId theirs = colleague.act(() -> threads.start(new NewThread(
                other,
                PostKind.NOTICE,
                "夏の道",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "本文", List.of()))));
        founder.act(() -> threads.open(theirs));
        colleague.act(() -> teams.leave(other));
        assertThat(colleague.act(() -> visitors.mine(Optional.empty())).items())
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.visitor()).isEqualTo(founder.name());
                    assertThat(visit.name()).isEmpty();
                });
    }
}
