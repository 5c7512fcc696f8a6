package org.tsumugi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.OwnData;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class MyDataTests {

    @Autowired
    MyData data;

    @Autowired
    List<OwnData> rooms;

    @Autowired
    WordsProvider words;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Threads threads;

    @Autowired
    JdbcClient jdbc;

    private void post(Actor author, TeamId team, String text) {
        NewPost post = new NewPost(Ids.next(), text, List.of());
        author.act(
                () -> threads.start(new NewThread(team, PostKind.NOTICE, "題 " + text, false, Optional.empty(), post)));
    }

    @Test
    void whatAThreadOfATeamIHaveLeftIsCalledStaysThereAndMineIsMine() {
        Newcomer me = Newcomer.with(members, accounts);
        Newcomer other = Newcomer.with(members, accounts);
        TeamId team = other.actor().act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        me.actor().act(() -> teams.join(team));
        post(me.actor(), team, "わたしの話");
        ThreadId theirs = other.actor()
                .act(() -> threads.start(new NewThread(
                        team,
                        PostKind.NOTICE,
                        "あの人の題",
                        false,
                        Optional.empty(),
                        new NewPost(Ids.next(), "文", List.of()))));
        me.actor().act(() -> threads.reply(theirs, new NewPost(Ids.next(), "わたしの返事", List.of())));
        me.actor().act(() -> teams.leave(team));

        assertThat(Someone.proved(me.actor(), data::all).get("feed.own.posts"))
                .contains("わたしの返事", "題 わたしの話")
                .doesNotContain("あの人の題");
    }

    @Test
    void holdsWhatIWroteAndNothingOfOthers() {
        Newcomer me = Newcomer.with(members, accounts);
        Newcomer other = Newcomer.with(members, accounts);
        TeamId team = me.actor().act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        other.actor().act(() -> teams.join(team));
        String mine = "わたしの一言" + Ids.next();
        String others = "別の人の一言" + Ids.next();
        post(me.actor(), team, mine);
        post(other.actor(), team, others);

        Map<String, String> all = Someone.proved(me.actor(), data::all);
        assertThat(all.keySet())
                .containsAll(rooms.stream()
                        .flatMap(room -> room.parts().stream())
                        .map(OwnData.Part::words)
                        .toList());
        assertThat(all.get("feed.own.posts")).contains(mine).doesNotContain(others);
        assertThat(all.get("accounts.own.account")).contains(me.userName());
        assertThat(String.join("", all.values()))
                .doesNotContain(others)
                .doesNotContain(other.userName())
                .doesNotContain("argon2");
    }

    @Test
    void everyColumnOfEveryRoomHasWordsInBothLanguages() {
        Set<String> columns = rooms.stream()
                .flatMap(room -> room.parts().stream())
                .flatMap(part -> columns(part).stream())
                .collect(Collectors.toSet());
        assertThat(columns).contains("at", "text");
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(words.all(language).keySet())
                    .containsAll(columns.stream()
                            .map(column -> "privacy.column." + column)
                            .toList());
        }
    }

    private List<String> columns(OwnData.Part part) {
        ResultSetExtractor<List<String>> names = rows -> {
            List<String> found = new ArrayList<>();
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                found.add(rows.getMetaData().getColumnLabel(at));
            }
            return found;
        };
        return jdbc.sql(part.select()).param("member", Ids.next()).query(names);
    }

    @Test
    void takingItAlongWantsAProofAndLeavesARowInTheTrail() {
        Actor me = Newcomer.with(members, accounts).actor();
        assertThatThrownBy(() -> me.act(data::all)).isInstanceOf(ProofNeeded.class);
        Someone.proved(me, data::all);
        assertThat(jdbc.sql(
                                "select count(*) from trail.entry where actor = :me and act = 'MyData.all' and outcome = 'READ'")
                        .param("me", me.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
