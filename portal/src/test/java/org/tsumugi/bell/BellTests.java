package org.tsumugi.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.bell.preferences.Absence;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.PostEdit;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.Teams;

@PortalTest
class BellTests {

    @Autowired
    Bell bell;

    @Autowired
    Preferences preferences;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor author;
    Actor nurse;
    Actor colleague;
    Actor stranger;
    Callers team;

    @BeforeEach
    void aTeam() {
        Colleagues people = new Colleagues(members, facilities);
        FacilityId station = people.facility();
        author = Someone.member(members);
        nurse = people.at(station, Role.MEMBER);
        colleague = people.at(station, Role.MEMBER);
        stranger = Someone.member(members);
        team = Callers.of(teams, threads, author, nurse, colleague);
    }

    private List<CallLine> lines(Actor reader) {
        return reader.act(() -> bell.lines(Optional.empty())).items();
    }

    private int fresh(Actor reader) {
        return reader.act(bell::fresh);
    }

    private void wants(Actor reader, ThreadId thread, String mode) {
        jdbc.sql("insert into feed.following (thread, member, mode) values (?, ?, ?)")
                .params(thread.value(), reader.id().value(), mode)
                .update();
    }

    @Test
    void eachIsCalledForTheReasonThatConcernsThem() {
        team.starts(PostKind.NOTICE, false, "知らせ");
        assertThat(fresh(nurse)).isZero();
        team.starts(PostKind.REQUEST, false, "お願い");
        team.starts(PostKind.NOTICE, true, "確認を");
        ThreadId named = team.starts(PostKind.REQUEST, true, "@" + nurse.name() + " さん");
        assertThat(lines(nurse))
                .extracting(CallLine::kind)
                .containsExactly(CallKind.MENTION, CallKind.ACKNOWLEDGE, CallKind.REQUEST);
        assertThat(lines(nurse).getFirst().thread()).isEqualTo(named);
        assertThat(lines(colleague).getFirst().kind()).isEqualTo(CallKind.ACKNOWLEDGE);
        assertThat(fresh(author)).isZero();
        assertThat(fresh(stranger)).isZero();
    }

    @Test
    void aReminderRingsAgainForThoseLeftOnly() {
        ThreadId thread = team.starts(PostKind.NOTICE, true, "確認を");
        for (Actor reader : List.of(nurse, colleague)) {
            reader.act(() -> threads.read(thread, 1));
            assertThat(fresh(reader)).isZero();
        }
        colleague.act(() -> acknowledgements.confirm(thread));
        author.act(() -> acknowledgements.remind(thread));
        assertThat(fresh(nurse)).isOne();
        assertThat(lines(nurse).getFirst().kind()).isEqualTo(CallKind.ACKNOWLEDGE);
        assertThat(fresh(colleague)).isZero();
        assertThat(fresh(stranger)).isZero();
    }

    @Test
    void whoStartedAThreadIsCalledByItsRepliesAndOthersAreNot() {
        ThreadId thread =
                nurse.act(() -> new Callers(threads, nurse, team.team()).starts(PostKind.QUESTION, false, "相談"));
        team.replies(thread, "返事");
        assertThat(lines(nurse))
                .extracting(CallLine::kind, CallLine::position)
                .containsExactly(tuple(CallKind.ANSWER, 2));
        assertThat(fresh(colleague)).isZero();
    }

    @Test
    void whoFollowsIsCalledToEachPostAndWhoMutedByNameOnly() {
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        wants(nurse, thread, "FOLLOW");
        wants(colleague, thread, "MUTE");
        team.replies(thread, "続き");
        team.replies(thread, "@看護師 のみなさん");
        assertThat(fresh(nurse)).isEqualTo(2);
        assertThat(fresh(colleague)).isZero();
        team.replies(thread, "@" + colleague.name() + " さん");
        assertThat(lines(colleague))
                .extracting(CallLine::kind, CallLine::position)
                .containsExactly(tuple(CallKind.MENTION, 4));
    }

    @Test
    void aThreadIsOneLineThatOpensAtTheFirstNewPostAndIsSeenWhenRead() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        team.replies(thread, "@" + nurse.name() + " さん");
        team.replies(thread, "@" + nurse.name() + " さん、もう一度");
        nurse.act(() -> threads.read(thread, 1));
        assertThat(lines(nurse)).extracting(CallLine::fresh, CallLine::position).containsExactly(tuple(2, 2));
        nurse.act(() -> threads.read(thread, 3));
        assertThat(fresh(nurse)).isZero();
        assertThat(lines(nurse)).extracting(CallLine::fresh, CallLine::position).containsExactly(tuple(0, 3));
    }

    @Test
    void allCanBeSeenAtOnce() {
        team.starts(PostKind.REQUEST, false, "お願い");
        nurse.act(bell::allSeen);
        assertThat(fresh(nurse)).isZero();
        assertThat(fresh(colleague)).isEqualTo(1);
    }

    @Test
    void onlyWhatOneMayStillOpenIsCountedAndShown() {
        ThreadId thread = team.starts(PostKind.REQUEST, false, "お願い");
        PostId reply = team.replies(thread, "@" + colleague.name() + " さん");
        assertThat(fresh(colleague)).isEqualTo(2);
        author.act(() -> posts.withdraw(reply));
        assertThat(fresh(colleague)).isEqualTo(1);
        author.act(() -> leading.remove(team.team(), nurse.id()));
        assertThat(fresh(nurse)).isZero();
        assertThat(lines(nurse)).isEmpty();
    }

    @Test
    void aPostThatFailedHasCalledNobodyAndARetryCallsOnce() {
        transaction.executeWithoutResult(status -> {
            team.starts(PostKind.REQUEST, false, "お願い");
            status.setRollbackOnly();
        });
        assertThat(fresh(nurse)).isZero();
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        NewPost twice = new NewPost(UUID.randomUUID(), "@" + nurse.name() + " さん", List.of(), true);
        author.act(() -> threads.reply(thread, twice));
        nurse.act(bell::allSeen);
        author.act(() -> threads.reply(thread, twice));
        assertThat(fresh(nurse)).isZero();
        assertThat(lines(nurse)).hasSize(1);
    }

    @Test
    void aCorrectionCallsWhomItNamesNow() {
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = team.replies(thread, "お願いします");
        author.act(() -> posts.edit(post, new PostEdit(1, "@" + nurse.name() + " お願いします", true)));
        assertThat(lines(nurse))
                .extracting(CallLine::kind, CallLine::position)
                .containsExactly(tuple(CallKind.MENTION, 2));
        assertThat(fresh(colleague)).isZero();
    }

    @Test
    void whosePostWasHiddenLearnsOfItAndOfItsReturn() {
        ThreadId thread = team.starts(PostKind.NOTICE, false, "はじめ");
        PostId post = nurse.act(() -> threads.reply(thread, new NewPost(UUID.randomUUID(), "言いすぎ", List.of(), true)));
        author.act(() -> moderation.hide(post, "理由"));
        assertThat(lines(nurse)).extracting(CallLine::kind).containsExactly(CallKind.HIDDEN);
        assertThat(fresh(colleague)).isZero();
        nurse.act(bell::allSeen);
        author.act(() -> moderation.restore(post));
        assertThat(fresh(nurse)).isOne();
        assertThat(lines(nurse)).extracting(CallLine::kind).containsExactly(CallKind.RESTORED);
    }

    @Test
    void aDeputyIsCalledWhereTheyBelongAnywayAndNowhereElse() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), Region.ZONE);
        nurse.act(() -> preferences.away(new Absence(colleague.id(), today, today.plusDays(1))));
        team.starts(PostKind.NOTICE, false, "@" + nurse.name() + " さん");
        assertThat(lines(colleague)).extracting(CallLine::kind).containsExactly(CallKind.DEPUTY);
        assertThat(lines(nurse)).hasSize(1);

        Callers elsewhere = Callers.of(teams, threads, author, nurse);
        elsewhere.starts(PostKind.NOTICE, false, "@" + nurse.name() + " さん");
        assertThat(lines(colleague)).hasSize(1);

        nurse.act(preferences::back);
        team.starts(PostKind.NOTICE, false, "@" + nurse.name() + " さん");
        assertThat(lines(colleague)).hasSize(1);
    }

    @Test
    void aPostCostsAsManyStatementsForThirtyReadersAsForTwo() {
        team.starts(PostKind.NOTICE, true, "温め");
        int few = Statements.during(() -> team.starts(PostKind.REQUEST, true, "二人へ"))
                .size();
        Stream.generate(() -> Someone.member(members))
                .limit(30)
                .forEach(reader -> reader.act(() -> teams.join(team.team())));
        int many = Statements.during(() -> team.starts(PostKind.REQUEST, true, "みなさんへ"))
                .size();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void thePageGoesOnWithoutRepeating() {
        List<ThreadId> all = IntStream.range(0, 25)
                .mapToObj(i -> team.starts(PostKind.REQUEST, false, "お願い" + i))
                .toList();
        var first = nurse.act(() -> bell.lines(Optional.empty()));
        var second = nurse.act(() -> bell.lines(first.next()));
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(CallLine::thread))
                .containsExactlyElementsOf(all.reversed());
        assertThat(second.next()).isEmpty();
    }
}
