package org.tsumugi.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;

/// What somebody writes of themselves.
@PortalTest
class ProfilesTests {

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private Station station;
    private Actor nurse = Actor.SYSTEM;

    @BeforeEach
    void aNurse() {
        station = new Station(portal);
        nurse = station.nurse();
    }

    @Test
    void whatIsKeptIsShownAgain() {
        station.affiliate(nurse.id(), station.facility("連携室"), Optional.empty());
        nurse.act(() -> profiles.change(new ProfileDraft(
                List.of("en", "zh-TW", "jsl"),
                "  午後がつながりやすいです。\n夜は当番の電話へ。 ",
                List.of(
                        new Contact(ContactKind.PHONE, "０９０－００００－１２３４", Audience.PROFESSIONALS),
                        new Contact(ContactKind.MAIL, " ", Audience.PROFESSIONALS)))));
        Profile seen =
                Someone.member(members).act(() -> profiles.find(nurse.id())).orElseThrow();
        assertThat(seen.languages()).containsExactly("en", "zh-TW", "jsl");
        assertThat(seen.about()).isEqualTo("午後がつながりやすいです。\n夜は当番の電話へ。");
        assertThat(seen.contacts()).containsExactly(Station.phoneFor(Audience.PROFESSIONALS));
        assertThat(seen.reading()).isEqualTo("どうりょう はなこ");
        assertThat(seen.workplaces()).extracting(Workplace::main).containsExactly(true, false);
        assertThat(seen.workplaces().getLast().title()).isEqualTo("兼務");
        assertThat(seen.workplaces()).allMatch(place -> place.phone().equals("0235-00-0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "電話", "090-1234-5678 内線", "0901234567890123456", "javascript:1234567890"})
    void aNumberThatNobodyCanCallIsRefused(String number) {
        refused("members.refused.phone", new Contact(ContactKind.PHONE, number, Audience.NOBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "a b@c.jp", "a@b@c.jp", "<a@b.jp>", "a@b.j"})
    void anAddressThatNobodyCanWriteToIsRefused(String address) {
        refused("members.refused.mail", new Contact(ContactKind.MAIL, address, Audience.NOBODY));
    }

    private void refused(String words, Contact contact) {
        assertThatThrownBy(() -> station.tell(contact))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).isEqualTo(words));
    }

    @Test
    void aLongNoteAndAnUnknownKindOfLanguageAreRefused() {
        assertThatThrownBy(() -> new ProfileDraft(List.of(), "𠮷".repeat(301), List.of()))
                .isInstanceOf(Refused.class);
        assertThat(new ProfileDraft(List.of(), "𠮷".repeat(300), List.of()).about())
                .isNotEmpty();
        assertThatThrownBy(() -> new ProfileDraft(List.of("<script>"), "", List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whateverIsWrittenIsKeptAsTypedOrRefused() {
        NaughtyStrings.all()
                .forEach(naughty -> nurse.act(() -> {
                    try {
                        profiles.change(new ProfileDraft(
                                List.of(), naughty, List.of(new Contact(ContactKind.MAIL, "", Audience.NOBODY))));
                        assertThat(profiles.mine().orElseThrow().profile().about())
                                .isEqualTo(naughty.strip());
                    } catch (Refused refused) {
                        assertThat(Texts.storable(naughty) && Texts.fits(naughty, ProfileDraft.ABOUT_MAX))
                                .as(naughty)
                                .isFalse();
                    }
                    try {
                        station.tell(new Contact(ContactKind.PHONE, naughty, Audience.NOBODY));
                    } catch (Refused refused) {
                        assertThat(refused.words()).isIn("members.refused.phone", Texts.NOT_STORABLE);
                    }
                }));
    }

    @Test
    void aProfileTakesAsManyStatementsForManyContactsAsForNone() {
        Actor reader = station.worksAt(station.id(), Role.MEMBER);
        Runnable open = () -> reader.act(() -> profiles.find(nurse.id()));
        int before = Statements.during(open).size();
        station.tell(Station.phoneFor(Audience.FACILITIES), Station.MAIL);
        station.affiliate(nurse.id(), station.facility("連携室"), Optional.empty());
        assertThat(Statements.during(open)).hasSize(before).hasSize(4);
    }

    @Test
    void changingOneProfileLeavesOthersAlone() {
        Actor other = station.worksAt(station.id(), Role.MEMBER);
        other.act(() -> profiles.change(new ProfileDraft(List.of("ko"), "別の人", List.of(Station.MAIL))));
        station.tell(Station.PHONE);
        OwnProfile kept = other.act(profiles::mine).orElseThrow();
        assertThat(kept.profile().about()).isEqualTo("別の人");
        assertThat(kept.contacts()).containsExactly(Station.MAIL);
    }

    /// Letters with a new password go there: an unlocked phone in a stranger's hand is not enough.
    @Test
    void anotherMailAddressWantsAFreshProof() {
        Actor me = Someone.member(members);
        me.act(() -> profiles.change(new ProfileDraft(List.of(), "", List.of(Station.MAIL))));
        ProfileDraft other = new ProfileDraft(
                List.of(), "", List.of(new Contact(ContactKind.MAIL, "other@example.jp", Audience.NOBODY)));
        assertThatThrownBy(() -> me.act(() -> profiles.change(other))).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> me.act(() -> profiles.change(new ProfileDraft(List.of(), "", List.of()))))
                .isInstanceOf(ProofNeeded.class);
        me.act(() -> profiles.change(new ProfileDraft(List.of("en"), "", List.of(Station.MAIL))));
        Someone.proved(me, () -> profiles.change(other));
        assertThat(me.act(profiles::mine).orElseThrow().contacts())
                .extracting(Contact::value)
                .containsExactly("other@example.jp");
    }
}
