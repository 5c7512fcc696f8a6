package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.feed.reactions.Reactions;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// The cost of a screen does not grow with what was written on it.
@PortalTest
class FeedStatementsTests {

    @Autowired
    Threads threads;

    @Autowired
    Reactions reactions;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Test
    void aThreadTakesAsManyStatementsForFortyPostsAsForOne() {
        Actor author = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        ThreadId thread = author.act(
                () -> threads.start(new NewThread(team, PostKind.NOTICE, "題", false, Optional.empty(), post("一つ目"))));
        int before =
                Statements.during(() -> author.act(() -> threads.open(thread))).size();
        IntStream.range(0, 40).forEach(i -> {
            Actor reader = Someone.member(members);
            reader.act(() -> {
                teams.join(team);
                reactions.toggle(threads.reply(thread, post("返事")), Reaction.THANKS);
            });
        });
        int after =
                Statements.during(() -> author.act(() -> threads.open(thread))).size();
        assertThat(after)
                .as("head, posts, and the row in the trail")
                .isEqualTo(before)
                .isEqualTo(3);
    }

    @Test
    void aFeedIsOneStatementForTwentyThreads() {
        Actor author = Someone.member(members);
        IntStream.range(0, 20)
                .forEach(i -> author.act(() -> {
                    TeamId team = teams.found(new TeamDraft("組" + i, TeamKind.OPEN, ""));
                    threads.start(new NewThread(team, PostKind.NOTICE, "題", false, Optional.empty(), post("本文")));
                }));
        assertThat(Statements.during(() -> author.act(() -> threads.feed(FeedFilter.EVERYTHING, Optional.empty()))))
                .hasSize(1);
    }

    private static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of());
    }
}
