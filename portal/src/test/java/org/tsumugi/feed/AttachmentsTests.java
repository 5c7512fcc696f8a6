package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.GivenOut;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.trail.Trail;

@PortalTest
class AttachmentsTests {

    @Autowired
    Threads threads;

    @Autowired
    Files files;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    Trail trail;

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

    static InputStream picture() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    ThreadId withFile(FileId file) {
        return author.act(() -> threads.start(new NewThread(
                team,
                PostKind.NOTICE,
                "題",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "", List.of(file)))));
    }

    @Test
    void aFileIsReadByThoseWhoMayReadThePost() {
        FileLine file = author.act(() -> files.keep("写真.png", picture()));
        ThreadId thread = withFile(file.id());
        assertThat(colleague
                        .act(() -> threads.open(thread))
                        .orElseThrow()
                        .posts()
                        .getFirst()
                        .files())
                .singleElement()
                .isEqualTo(file);
        assertThat(colleague.act(() -> GivenOut.is(files.fetch(file.id())))).isTrue();
        assertThat(colleague.act(() -> GivenOut.is(files.thumbnail(file.id())))).isTrue();
        assertThat(stranger.act(() -> files.fetch(file.id()))).isEmpty();
        assertThat(stranger.act(() -> files.page(file.id()))).isEmpty();
    }

    @Test
    void aKeptFileLeavesItsRowInTheTrail() {
        FileLine file = author.act(() -> files.keep("写真.png", picture()));
        assertThat(Someone.with(members, Role.AUDITOR)
                        .act(() -> trail.newest(Optional.empty()))
                        .items())
                .filteredOn(entry -> author.id().value().equals(entry.actor())
                        && entry.object().filter(file.id().value()::equals).isPresent())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("KeptFiles.add");
                    assertThat(entry.objectKind()).contains("file");
                });
    }

    @Test
    void aFileNotYetPostedIsItsKeepersAlone() {
        FileLine file = author.act(() -> files.keep("下書き.png", picture()));
        assertThat(author.act(() -> GivenOut.is(files.fetch(file.id())))).isTrue();
        assertThat(colleague.act(() -> files.fetch(file.id()))).isEmpty();
    }

    @Test
    void nobodyAttachesAFileOfSomeoneElseToReadIt() {
        FileLine secret = stranger.act(() -> files.keep("秘密.png", picture()));
        assertThatThrownBy(() -> withFile(secret.id())).hasMessage("feed.refused.file-gone");
        assertThat(author.act(() -> files.fetch(secret.id()))).isEmpty();
    }

    @Test
    void whatWasAttachedAndIsGoneIsSaidInsteadOfBeingLeftOut() {
        FileLine file = author.act(() -> files.keep("写真.png", picture()));
        NewPost post = new NewPost(UUID.randomUUID(), "二枚です", List.of(file.id(), FileId.next()), true);
        ThreadId thread = withFile(file.id());
        assertThatThrownBy(() -> author.act(() -> threads.reply(thread, post))).hasMessage("feed.refused.file-gone");
        assertThat(author.act(() -> threads.open(thread)).orElseThrow().posts()).hasSize(1);
    }

    @Test
    void theTypeIsDecidedFromTheContent() {
        InputStream html =
                new ByteArrayInputStream("<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> author.act(() -> files.keep("写真.png", html)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).isEqualTo("files.refused.ACTIVE_CONTENT"));
    }

    @Test
    void sixtyMegabytesAreRefusedAfterFifty() {
        Endless sixty = new Endless(60L << 20);
        assertThatThrownBy(() -> author.act(() -> files.keep("大きい.txt", sixty)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).isEqualTo("files.refused.too-large"));
        assertThat(sixty.given).isLessThan(52L << 20);
    }

    private static final class Endless extends InputStream {

        private final long size;
        private long given;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return given++ < size ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(length, size - given);
            if (count <= 0) {
                return -1;
            }
            java.util.Arrays.fill(into, from, from + count, (byte) 'a');
            given += count;
            return count;
        }
    }
}
