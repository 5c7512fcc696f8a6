package org.tsumugi.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tsumugi.Someone;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// A team of three: its owner began a thread, the writer answered with a file, the reader reads.
///
/// @param post the writer's
public record PostSample(
        Actor owner, Actor writer, Actor reader, TeamId team, ThreadId thread, PostId post, FileId file) {

    public static PostSample of(ApplicationContext portal) {
        Members members = portal.getBean(Members.class);
        Teams teams = portal.getBean(Teams.class);
        Threads threads = portal.getBean(Threads.class);
        Actor owner = Someone.member(members);
        Actor writer = Someone.member(members);
        Actor reader = Someone.member(members);
        TeamId team = owner.act(() -> {
            TeamId founded = teams.found(new TeamDraft("三人の組", TeamKind.INVITE, ""));
            teams.admit(founded, writer.id(), TeamRole.MEMBER);
            teams.admit(founded, reader.id(), TeamRole.MEMBER);
            return founded;
        });
        FileId file = writer.act(() -> portal.getBean(Files.class)
                        .keep("予定.txt", new ByteArrayInputStream("予定表です".getBytes(StandardCharsets.UTF_8))))
                .id();
        ThreadId thread = owner.act(() -> threads.start(
                new NewThread(team, PostKind.NOTICE, "集まりの件", false, Optional.empty(), FeedSamples.post("水曜です"))));
        PostId post = writer.act(() -> threads.reply(thread, new NewPost(UUID.randomUUID(), "十時からです", List.of(file))));
        return new PostSample(owner, writer, reader, team, thread, post, file);
    }
}
