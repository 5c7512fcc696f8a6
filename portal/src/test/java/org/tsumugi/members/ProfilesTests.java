package org.tsumugi.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Texts;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

@PortalTest
class ProfilesTests {

    private static final Contact PHONE = new Contact(ContactKind.PHONE, "090-0000-1234", Audience.NOBODY);
    private static final Contact MAIL = new Contact(ContactKind.MAIL, "nurse@example.jp", Audience.PROFESSIONALS);

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Facilities facilities;

    @Autowired
    Teams teams;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    FacilityId station;
    Actor nurse;

    @BeforeEach
    void aNurse() {
        station = facility("訪問看護まゆ");
        nurse = worksAt(station, Role.MEMBER);
    }

    private FacilityId facility(String name) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name + Ids.next(),
                "",
                "VISITING_NURSE_STATION",
                "06203",
                "見本町",
                Optional.empty(),
                "0235-00-0001",
                "",
                "",
                "",
                false,
                "",
                Map.of())));
    }

    private Actor worksAt(FacilityId facility, Role... roles) {
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(new NewMember(
                "同僚", "花子", "どうりょう", "はなこ", Optional.empty(), "VISITING_NURSE", Optional.of(facility), Set.of(roles))));
        return new Actor(id, "同僚 花子", Set.of(roles));
    }

    private void tell(Contact... contacts) {
        nurse.act(() -> profiles.change(new ProfileDraft(List.of(), "", List.of(contacts))));
    }

    private static Contact phoneFor(Audience audience) {
        return new Contact(ContactKind.PHONE, PHONE.value(), audience);
    }

    /// All contacts of the nurse that the reader learns, by either way.
    private List<String> learned(Actor reader) {
        List<Contact> open =
                reader.act(() -> profiles.find(nurse.id())).orElseThrow().contacts();
        List<Contact> restricted = reader.act(() -> profiles.contacts(nurse.id()));
        assertThat(open).allMatch(contact -> !contact.audience().isRestricted());
        assertThat(restricted).allMatch(contact -> contact.audience().isRestricted());
        assertThat(reader.act(() -> profiles.find(nurse.id())).orElseThrow().further())
                .isEqualTo(!restricted.isEmpty());
        return Stream.concat(open.stream(), restricted.stream())
                .map(Contact::value)
                .toList();
    }

    private void join(TeamKind kind, TeamRole role, Actor mate) {
        nurse.act(() -> {
            TeamId team = teams.found(new TeamDraft("組", kind, ""));
            teams.admit(team, mate.id(), role);
        });
    }

    @Test
    void whatIsForProfessionalsIsSeenByEveryProfessionalOnly() {
        tell(phoneFor(Audience.PROFESSIONALS));
        assertThat(learned(Someone.member(members))).containsExactly(PHONE.value());
        assertThat(learned(Someone.with(members, Role.OFFICIAL))).isEmpty();
        assertThat(learned(Someone.with(members, Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void whatIsForMyTeamsIsSeenByMatesOfClosedTeamsOnly() {
        tell(phoneFor(Audience.TEAMS));
        Actor mate = Someone.member(members);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.OPEN, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.REQUEST, TeamRole.GUEST, mate);
        assertThat(learned(mate)).isEmpty();
        join(TeamKind.INVITE, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).containsExactly(PHONE.value());
        assertThat(learned(worksAt(station, Role.MEMBER))).isEmpty();
    }

    @Test
    void whatIsForMyFacilitiesIsSeenByThoseWhoWorkThereToday() {
        tell(phoneFor(Audience.FACILITIES));
        assertThat(learned(worksAt(station, Role.MEMBER))).containsExactly(PHONE.value());
        assertThat(learned(Someone.member(members))).isEmpty();
        Actor official = worksAt(station, Role.OFFICIAL);
        assertThat(learned(official)).containsExactly(PHONE.value());
        Actor helper = Someone.member(members);
        affiliate(helper.id(), station, Optional.of(LocalDate.EPOCH));
        assertThat(learned(helper)).isEmpty();
        affiliate(helper.id(), station, Optional.empty());
        assertThat(learned(helper)).containsExactly(PHONE.value());
    }

    @Test
    void peopleWhoseSecondPlaceIsTheSameAreColleagues() {
        tell(phoneFor(Audience.FACILITIES));
        FacilityId second = facility("連携室");
        affiliate(nurse.id(), second, Optional.empty());
        assertThat(learned(worksAt(second, Role.MEMBER))).containsExactly(PHONE.value());
    }

    private void affiliate(MemberId member, FacilityId facility, Optional<LocalDate> until) {
        Actor.SYSTEM.act(() -> affiliations.put(member, new Affiliation(facility, "兼務", LocalDate.EPOCH, until)));
    }

    @Test
    void whatIsForNobodyIsMineAlone() {
        tell(PHONE);
        Actor mate = worksAt(station, Role.MEMBER);
        join(TeamKind.INVITE, TeamRole.MEMBER, mate);
        assertThat(learned(mate)).isEmpty();
        assertThat(nurse.act(profiles::mine).orElseThrow().contacts()).containsExactly(PHONE);
    }

    @Test
    void whoHasLeftNeitherShowsNorLearnsContacts() {
        tell(phoneFor(Audience.FACILITIES), MAIL);
        Actor leaver = worksAt(station, Role.MEMBER);
        assertThat(learned(leaver)).hasSize(2);
        leave(leaver);
        assertThat(learned(leaver)).isEmpty();
        Actor colleague = worksAt(station, Role.MEMBER);
        leave(nurse);
        assertThat(colleague.act(() -> profiles.find(nurse.id()))).isEmpty();
        assertThat(colleague.act(() -> profiles.contacts(nurse.id()))).isEmpty();
        assertThat(nurse.act(profiles::mine)).isEmpty();
    }

    private void leave(Actor who) {
        jdbc.sql("update members.member set active = false where id = :id")
                .param("id", who.id().value())
                .update();
    }

    @Test
    void anAuditorOpensNoProfile() {
        Actor auditor = Someone.with(members, Role.AUDITOR);
        assertThatThrownBy(() -> auditor.act(() -> profiles.find(nurse.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.act(() -> profiles.contacts(nurse.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsKeptIsShownAgain() {
        affiliate(nurse.id(), facility("連携室"), Optional.empty());
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
        assertThat(seen.contacts()).containsExactly(phoneFor(Audience.PROFESSIONALS));
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
        assertThatThrownBy(() -> tell(contact))
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
                        tell(new Contact(ContactKind.PHONE, naughty, Audience.NOBODY));
                    } catch (Refused refused) {
                        assertThat(refused.words()).isIn("members.refused.phone", Texts.NOT_STORABLE);
                    }
                }));
    }

    @Test
    void aProfileTakesAsManyStatementsForManyContactsAsForNone() {
        Actor reader = worksAt(station, Role.MEMBER);
        Runnable open = () -> reader.act(() -> profiles.find(nurse.id()));
        int before = Statements.during(open).size();
        tell(phoneFor(Audience.FACILITIES), MAIL);
        affiliate(nurse.id(), facility("連携室"), Optional.empty());
        assertThat(Statements.during(open)).hasSize(before).hasSize(4);
    }

    private static InputStream picture() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void colleaguesSeeThePhotoSmallAndNeverTheOriginal() {
        FileLine photo = nurse.act(() -> files.keep("写真.png", picture()));
        Actor colleague = Someone.member(members);
        assertThat(colleague.act(() -> files.thumbnail(photo.id()))).isEmpty();
        nurse.act(() -> profiles.showPhoto(photo.id()));
        assertThat(colleague.act(() -> profiles.find(nurse.id())).orElseThrow().photo())
                .contains(photo.id());
        assertThat(colleague.act(() -> files.thumbnail(photo.id()))).isPresent();
        assertThat(colleague.act(() -> files.fetch(photo.id()))).isEmpty();
        nurse.act(profiles::removePhoto);
        assertThat(colleague.act(() -> files.thumbnail(photo.id()))).isEmpty();
    }

    @Test
    void neitherATextNorAnotherPersonsPictureBecomesMyPhoto() {
        FileLine text =
                nurse.act(() -> files.keep("a.txt", new ByteArrayInputStream("文字です".getBytes(StandardCharsets.UTF_8))));
        FileLine others = Someone.member(members).act(() -> files.keep("写真.png", picture()));
        for (FileLine file : List.of(text, others)) {
            assertThatThrownBy(() -> nurse.act(() -> profiles.showPhoto(file.id())))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.words()).isEqualTo("members.refused.no-picture"));
        }
    }

    @Test
    void changingOneProfileLeavesOthersAlone() {
        Actor other = worksAt(station, Role.MEMBER);
        other.act(() -> profiles.change(new ProfileDraft(List.of("ko"), "別の人", List.of(MAIL))));
        tell(PHONE);
        OwnProfile kept = other.act(profiles::mine).orElseThrow();
        assertThat(kept.profile().about()).isEqualTo("別の人");
        assertThat(kept.contacts()).containsExactly(MAIL);
    }

    /// Letters with a new password go there: an unlocked phone in a stranger's hand is not enough.
    @Test
    void anotherMailAddressWantsAFreshProof() {
        Actor me = Someone.member(members);
        me.act(() -> profiles.change(new ProfileDraft(List.of(), "", List.of(MAIL))));
        ProfileDraft other = new ProfileDraft(
                List.of(), "", List.of(new Contact(ContactKind.MAIL, "other@example.jp", Audience.NOBODY)));
        assertThatThrownBy(() -> me.act(() -> profiles.change(other))).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> me.act(() -> profiles.change(new ProfileDraft(List.of(), "", List.of()))))
                .isInstanceOf(ProofNeeded.class);
        me.act(() -> profiles.change(new ProfileDraft(List.of("en"), "", List.of(MAIL))));
        Someone.proved(me, () -> profiles.change(other));
        assertThat(me.act(profiles::mine).orElseThrow().contacts())
                .extracting(Contact::value)
                .containsExactly("other@example.jp");
    }
}
