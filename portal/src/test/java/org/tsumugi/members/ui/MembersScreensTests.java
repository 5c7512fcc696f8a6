package org.tsumugi.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

class MembersScreensTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    Facilities facilities;

    @Autowired
    JdbcClient jdbc;

    String place;
    FacilityId facility;
    Actor nurse;
    Actor colleague;

    @BeforeEach
    void aFacilityWithTwoPeople() {
        place = "画面の訪問看護" + Ids.next();
        facility = Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                place,
                "",
                "CLINIC",
                "06203",
                "見本町",
                Optional.empty(),
                "0235-00-0007",
                "",
                "",
                "",
                false,
                "",
                Map.of())));
        nurse = worksThere("髙橋", "VISITING_NURSE");
        colleague = worksThere("山﨑", "NURSE");
    }

    private Actor worksThere(String family, String profession) {
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(new NewMember(
                family, "花", "よみ", "はな", Optional.empty(), profession, Optional.of(facility), Set.of(Role.MEMBER))));
        return new Actor(id, family + " 花", Set.of(Role.MEMBER));
    }

    private void tell(Audience audience) {
        nurse.act(() -> profiles.change(new ProfileDraft(
                List.of("vi", "jsl"),
                "<b>昼</b>がつながります",
                List.of(new Contact(ContactKind.PHONE, "090-0000-7777", audience)))));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
    }

    private static String shown() {
        return UI.getCurrent().getCurrentView().getElement().getOuterHTML();
    }

    private static List<String> calls() {
        return _find(Anchor.class, spec -> spec.withClasses("way")).stream()
                .map(Anchor::getHref)
                .toList();
    }

    @Test
    void theAddressHoldsTheWholeSearch() {
        enter(Someone.member(members));
        open("members?q=" + place + "&profession=NURSE&town=06203");
        assertThat(_get(TextField.class).getValue()).isEqualTo(place);
        assertThat(_find(ComboBox.class)).allMatch(box -> !box.isEmpty());
        assertThat(shown()).contains("山﨑 花", "members/" + colleague.id()).doesNotContain("髙橋 花");
    }

    @Test
    void typingFindsAtOnceAndChangesTheAddress() {
        enter(Someone.member(members));
        open("members?facility=" + facility);
        assertThat(shown()).contains("髙橋 花", "山﨑 花", place);
        _setValue(_get(TextField.class), "高橋");
        assertThat(shown()).contains("髙橋 花").doesNotContain("山﨑 花");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("q=")
                .contains("facility=" + facility);
    }

    @Test
    void whoFindsNobodyLearnsWhatToDo() {
        enter(Someone.member(members));
        open("members?q=" + Ids.next() + "&profession=NURSE");
        assertThat(shown()).contains(word("members.nobody"));
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("members.nobody.unfiltered"))))
                .hasSize(1);
    }

    @Test
    void moreFollowsWithoutRepeating() {
        IntStream.range(0, 60).forEach(i -> worksThere("多" + i, "NURSE"));
        enter(Someone.member(members));
        open("members?facility=" + facility);
        _click(_get(Button.class, spec -> spec.withText(word("shell.more"))));
        String html = shown();
        assertThat(IntStream.range(0, 60)).allMatch(i -> html.contains(">多" + i + " 花<"));
        assertThat(html.split(">多7 花<", -1)).hasSize(2);
    }

    @Test
    void aStrangerSeesTheFacilitysNumberAndNotMine() {
        tell(Audience.FACILITIES);
        enter(Someone.member(members));
        open("members/" + nurse.id());
        assertThat(_get(H1.class).getText()).isEqualTo("髙橋 花");
        assertThat(calls()).containsExactly("tel:0235000007");
        assertThat(shown())
                .contains(word("members.contacts.none"), "&lt;b&gt;昼", "ベトナム語", "日本手話", "directory/" + facility)
                .doesNotContain("090-0000-7777");
    }

    @Test
    void aColleagueOpensWhatIsForTheFacility() {
        tell(Audience.FACILITIES);
        enter(colleague);
        open("members/" + nurse.id());
        assertThat(shown()).doesNotContain("090-0000-7777");
        _click(_get(Button.class, spec -> spec.withText(word("members.contacts.further.do"))));
        assertThat(calls()).contains("tel:09000007777");
        assertThat(_find(Button.class, spec -> spec.withText(word("members.contacts.further.do"))))
                .isEmpty();
    }

    @Test
    void whatIsForEveryProfessionalIsThereAtOnce() {
        tell(Audience.PROFESSIONALS);
        enter(Someone.member(members), Locale.ENGLISH);
        open("members/" + nurse.id());
        assertThat(calls()).containsExactly("tel:09000007777", "tel:0235000007");
        assertThat(shown()).contains("Vietnamese", "Japanese Sign Language");
    }

    @Test
    void whoHasLeftHasNoPageAndTheirNameLeadsNowhere() {
        jdbc.sql("update members.member set active = false where id = :id")
                .param("id", nurse.id().value())
                .update();
        enter(Someone.member(members));
        open("members/" + nurse.id());
        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
        MemberCard card = members.find(nurse.id()).orElseThrow();
        assertThat(MembersLinks.member(card)).isNotInstanceOf(RouterLink.class);
        assertThat(MembersLinks.member(members.find(colleague.id()).orElseThrow()))
                .isInstanceOf(RouterLink.class);
    }

    @Test
    void onMyOwnPageNothingIsToBeOpened() {
        tell(Audience.FACILITIES);
        enter(nurse);
        open("members/" + nurse.id());
        assertThat(_find(Button.class)).isEmpty();
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("members.profile.change"))))
                .hasSize(1);
    }

    @Test
    void whoHasNoPhotoHasNoneToRemove() {
        enter(nurse);
        open("profile");
        assertThat(_find(Button.class, spec -> spec.withText(word("members.photo.remove"))))
                .isEmpty();
    }

    @Test
    void theReadingStandsWithTheNameItBelongsTo() {
        String given = "綾" + Ids.next();
        MemberId id = Actor.SYSTEM.act(() -> members.enrol(new NewMember(
                "鈴木", given, "すずき", "あや", Optional.of("斎藤"), "NURSE", Optional.empty(), Set.of(Role.MEMBER))));
        enter(Someone.member(members));
        String registered = word("members.registered", "鈴木 " + given, "すずき あや");
        open("members?q=" + given);
        assertThat(shown()).contains("斎藤 " + given, registered);
        open("members/" + id);
        assertThat(shown()).contains("斎藤 " + given, registered);
    }

    @Test
    void aFacilitysPageSaysWhoWorksThere() {
        enter(Someone.member(members));
        open("directory/" + facility);
        assertThat(shown()).contains(word("members.colleagues"), "members/" + nurse.id(), "members/" + colleague.id());
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("members.colleagues.all"))))
                .isEmpty();
    }

    @Test
    void aNewContactIsNobodysUntilIChooseWhoSeesIt() {
        enter(nurse);
        open("profile");
        List<ContactField> fields = _find(ContactField.class);
        _setValue(_get(fields.getFirst(), TextField.class), "090-0000-8888");
        _click(_get(Button.class, spec -> spec.withText(word("members.profile.save"))));
        assertThat(profiles.mine().orElseThrow().contacts())
                .containsExactly(new Contact(ContactKind.PHONE, "090-0000-8888", Audience.NOBODY));
        _setValue(audience(fields.getFirst()), Audience.TEAMS);
        _click(_get(Button.class, spec -> spec.withText(word("members.profile.save"))));
        assertThat(profiles.mine().orElseThrow().contacts())
                .extracting(Contact::audience)
                .containsExactly(Audience.TEAMS);
        assertThat(_get(OwnContacts.class).getElement().getOuterHTML())
                .contains("090-0000-8888", word("audience.TEAMS"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Audience> audience(ContactField field) {
        return _get(field, RadioButtonGroup.class);
    }

    @Test
    void aRefusalStandsBesideItsFieldAndNothingIsLost() {
        enter(nurse);
        open("profile");
        TextField phone = _get(_find(ContactField.class).getFirst(), TextField.class);
        _setValue(phone, "12");
        _setValue(_get(TextArea.class), "夕方がつながります");
        _click(_get(Button.class, spec -> spec.withText(word("members.profile.save"))));
        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).isEqualTo(word("members.refused.phone"));
        assertThat(_get(TextArea.class).getValue()).isEqualTo("夕方がつながります");
        _setValue(phone, "");
        _click(_get(Button.class, spec -> spec.withText(word("members.profile.save"))));
        assertThat(phone.isInvalid()).isFalse();
        assertThat(profiles.mine().orElseThrow().profile().about()).isEqualTo("夕方がつながります");
    }
}
