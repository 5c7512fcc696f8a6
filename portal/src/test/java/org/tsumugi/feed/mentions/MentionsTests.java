package org.tsumugi.feed.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.Statements;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.FeedFilter;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.PostEdit;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Posts;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.ThreadLine;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.mentions.Callee.Kind;
import org.tsumugi.feed.moderation.Moderation;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class MentionsTests {

    @Autowired
    Mentions mentions;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    Teams teams;

    @Autowired
    Leading leading;

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    FacilityId station;
    Actor author;
    Actor tsuruta;
    Actor pharmacist;
    Actor stranger;
    TeamId team;
    ThreadId thread;

    @BeforeEach
    void aTeamOfThree() {
        station = new Colleagues(members, facilities).facility();
        author = person("佐藤", "さとう", "一", "はじめ", "PHYSICIAN", Optional.empty());
        tsuruta = person("鶴田", "つるた", "髙子", "たかこ", "NURSE", Optional.of(station));
        pharmacist = person("酒井", "さかい", "実", "みのる", "PHARMACIST", Optional.empty());
        stranger = person("鶴岡", "つるおか", "外", "そと", "DENTIST", Optional.of(station));
        team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        tsuruta.act(() -> teams.join(team));
        pharmacist.act(() -> teams.join(team));
        thread = author.act(() ->
                threads.start(new NewThread(team, PostKind.NOTICE, "呼びかけ", false, Optional.empty(), post("はじめに"))));
    }

    private Actor person(
            String family, String kana, String given, String givenKana, String profession, Optional<FacilityId> at) {
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(
                new NewMember(family, given, kana, givenKana, Optional.empty(), profession, at, Set.of(Role.MEMBER))));
        return new Actor(id, family + " " + given, Set.of(Role.MEMBER));
    }

    private static NewPost post(String text) {
        return new NewPost(UUID.randomUUID(), text, List.of(), true);
    }

    private PostId says(String text) {
        return author.act(() -> threads.reply(thread, post(text)));
    }

    private boolean isCalled(Actor reader) {
        return reader.act(() -> threads.feed(FeedFilter.of(Only.MENTIONS_ME), Optional.empty())).items().stream()
                .map(ThreadLine::id)
                .anyMatch(thread::equals);
    }

    private Post last() {
        return tsuruta.act(() -> threads.open(thread, 1)).orElseThrow().posts().getLast();
    }

    @Test
    void whoIsNamedIsCalledHoweverTheNameIsSpaced() {
        for (String name : List.of("@鶴田 髙子 さん", "＠鶴田髙子さん", "@鶴田　髙子様", "お願い、@鶴田 髙子")) {
            PostId post = says(name);
            assertThat(isCalled(tsuruta)).as(name).isTrue();
            author.act(() -> posts.withdraw(post));
            assertThat(isCalled(tsuruta)).as("withdrawn").isFalse();
        }
        assertThat(isCalled(pharmacist)).isFalse();
        assertThat(isCalled(author)).isFalse();
    }

    @Test
    void aProfessionAndAFacilityCallTheirPeopleInTheTeam() {
        says("@薬剤師 のみなさん、在庫を教えてください");
        assertThat(isCalled(pharmacist)).isTrue();
        assertThat(isCalled(tsuruta)).isFalse();
        says("@" + facilityName() + "の方へ");
        assertThat(isCalled(tsuruta)).isTrue();
    }

    private String facilityName() {
        return author.act(() -> mentions.fitting(team, "鶴田")).getFirst().facility();
    }

    @Test
    void nobodyOutsideTheTeamIsCalledOrMarkedAsIfTheyExisted() {
        says("@鶴岡 外 さん、@だれでも ない、@歯科医師");
        assertThat(isCalled(stranger)).isFalse();
        assertThat(last().called()).isEmpty();
        stranger.act(() -> teams.join(team));
        assertThat(isCalled(stranger)).as("not afterwards either").isFalse();
    }

    @Test
    void aQuotationACodeAnAddressAndALongerWordCallNobody() {
        says("> @鶴田 髙子 お願いします\n\n了解しました。`@鶴田 髙子`\n\nnurse@鶴田髙子 と @薬剤師会");
        assertThat(isCalled(tsuruta)).isFalse();
        assertThat(isCalled(pharmacist)).isFalse();
    }

    @Test
    void aCorrectionCallsAnew() {
        PostId post = says("@鶴田 髙子 お願いします");
        author.act(() -> posts.edit(post, new PostEdit(1, "@酒井 実 お願いします", true)));
        assertThat(isCalled(tsuruta)).isFalse();
        assertThat(isCalled(pharmacist)).isTrue();
    }

    @Test
    void aHiddenPostCallsNobodyAndItsNamesAreNotShown() {
        PostId post = says("@鶴田 髙子 お願いします");
        assertThat(last().called()).containsExactly("鶴田 髙子");
        author.act(() -> moderation.hide(post, "理由"));
        assertThat(isCalled(tsuruta)).isFalse();
        assertThat(last().called()).isEmpty();
    }

    @Test
    void whoWasRemovedIsNotCalledAnyMore() {
        says("@鶴田 髙子 お願いします");
        author.act(() -> leading.remove(team, tsuruta.id()));
        assertThat(isCalled(tsuruta)).isFalse();
    }

    @Test
    void aPostThatCallsNobodyCostsNoStatement() {
        NewPost plain = post("おつかれさまです");
        assertThat(Statements.during(() -> author.act(() -> threads.reply(thread, plain))))
                .noneMatch(statement -> statement.contains("insert into feed.mention"));
    }

    @Test
    void halfAReadingOrANameOrAnOldFormOfALetterFindsAPerson() {
        for (String typed : List.of("つる", "ツルタ", "鶴", "鶴田髙", "鶴田高子", "たかこ", "つるたた")) {
            assertThat(author.act(() -> mentions.fitting(team, typed)))
                    .as(typed)
                    .filteredOn(callee -> callee.kind() == Kind.MEMBER)
                    .extracting(Callee::label)
                    .containsExactly("鶴田 髙子");
        }
        assertThat(author.act(() -> mentions.fitting(team, "薬剤")))
                .extracting(Callee::kind, Callee::label, Callee::people)
                .containsExactly(tuple(Kind.PROFESSION, "薬剤師", 1));
        assertThat(author.act(() -> mentions.fitting(team, "%"))).isEmpty();
    }

    @Test
    void whoDoesNotBelongLearnsNoNameAndWhoBelongsLearnsNoneOfOthers() {
        assertThat(stranger.act(() -> mentions.fitting(team, ""))).isEmpty();
        assertThat(author.act(() -> mentions.fitting(team, "つるお"))).isEmpty();
        assertThat(author.act(() -> mentions.fitting(team, "歯科医師"))).isEmpty();
        assertThat(author.act(() -> mentions.fitting(team, "")))
                .extracting(Callee::label)
                .contains("鶴田 髙子", "酒井 実")
                .doesNotContain("佐藤 一", "鶴岡 外");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirFacility() {
        String label = "鶴田 髙子（" + facilityName() + "）";
        Actor namesake = person("鶴田", "つるた", "髙子", "たかこ", "DIETITIAN", Optional.empty());
        namesake.act(() -> teams.join(team));
        assertThat(author.act(() -> mentions.fitting(team, "つるた")))
                .extracting(Callee::label)
                .contains(label, "鶴田 髙子");
        says("@" + label + " お願いします");
        assertThat(isCalled(tsuruta)).isTrue();
        assertThat(isCalled(namesake)).isFalse();
    }
}
