package org.tsumugi.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

class DirectoryViewTests extends ViewTest {

    private static final Actor MEMBER = new Actor(MemberId.next(), "member", Set.of(Role.MEMBER));
    private static final Actor CURATOR = new Actor(MemberId.next(), "curator", Set.of(Role.MEMBER, Role.CURATOR));

    @Autowired
    private Facilities facilities;

    @Autowired
    private JdbcClient jdbc;

    private static String shown() {
        return String.join("\n", texts(UI.getCurrent()).toList());
    }

    private static Stream<String> texts(Component part) {
        return Stream.concat(
                Stream.of(part.getElement().getText()), part.getChildren().flatMap(DirectoryViewTests::texts));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
    }

    private FacilityId sample(Map<String, Acceptance> abilities, String phone) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "画面の試し" + Ids.next() + "（見本）",
                "ガメン",
                "CLINIC",
                "06203",
                "山形県鶴岡市見本町",
                Optional.of(new Coordinates(38.7, 139.8)),
                phone,
                "0235-00-0002",
                "平日 9:00～17:00",
                "平日 12:00～12:30",
                true,
                "",
                abilities)));
    }

    @Test
    void theAddressHoldsTheWholeSearch() {
        enter(MEMBER);
        open("directory?q=薬局&town=06461&from=38.727,139.826,鶴岡市&order=nearest");
        assertThat(_get(TextField.class, spec -> spec.withLabel(word("directory.search")))
                        .getValue())
                .isEqualTo("薬局");
        assertThat(shown()).contains("遊佐町").contains("約");
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("row-title")))
                .isNotEmpty();
    }

    @Test
    void aFilterIsALinkThatKeepsTheRest() {
        enter(MEMBER);
        open("directory?q=歯科");
        List<String> towns = _find(RouterLink.class, spec -> spec.withClasses("filter")).stream()
                .map(RouterLink::getHref)
                .filter(href -> href.contains("town=06204"))
                .toList();
        assertThat(towns).singleElement().asString().contains("q=");
    }

    @Test
    void moreFollowsWithoutRepeating() {
        enter(MEMBER);
        open("directory?kind=PHARMACY");
        _click(_get(Button.class, spec -> spec.withText(word("shell.more"))));
        List<String> links = _find(RouterLink.class, spec -> spec.withClasses("row-title")).stream()
                .map(RouterLink::getHref)
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void aKindWithoutAListIsNamedAndOnlyACuratorGetsTheStep() {
        enter(MEMBER);
        open("directory?q=訪問看護ステーション");
        assertThat(shown()).contains("この種別の一覧はまだ取り込まれていません").doesNotContain(" 0件");
        assertThat(_find(Anchor.class, spec -> spec.withText(word("directory.not-imported.step"))))
                .isEmpty();
        enter(CURATOR);
        open("directory?q=訪問看護ステーション");
        assertThat(_find(Anchor.class, spec -> spec.withText(word("directory.not-imported.step"))))
                .isNotEmpty();
    }

    @Test
    void attributionAndDayStandBelow() {
        enter(MEMBER);
        open("directory");
        assertThat(shown())
                .contains("介護サービス情報公表システム（厚生労働省）のデータを加工して作成")
                .contains("医療情報ネットのオープンデータ（厚生労働省）を加工して作成")
                .contains("「国土数値情報（行政区域データ）」（国土交通省）")
                .contains("2026年6月1日");
    }

    @Test
    void aFacilityBeginsWithTheThreeThingsPeopleComeFor() {
        FacilityId id = sample(Map.of("TPPV", Acceptance.ASK, "STOMA", Acceptance.NO), "0235-00-0001");
        enter(MEMBER);
        open("directory/" + id);
        String shown = shown();
        assertThat(shown)
                .containsSubsequence(
                        "この方を受けられますか",
                        "△ 要相談（1）",
                        "TPPV",
                        "× 不可（1）",
                        "ストーマ",
                        "今つながりますか",
                        "平日 12:00～12:30",
                        "電話",
                        "0235-00-0001")
                .contains("見本");
        assertThat(_get(Anchor.class, spec -> spec.withClasses("call-now")).getHref())
                .isEqualTo("tel:0235000001");
    }

    @Test
    void aRegistersEntrySaysWhatItLacks() {
        String id = jdbc.sql("select id::text from directory.facility where source_id = '063306570548'")
                .query(String.class)
                .single();
        enter(MEMBER);
        open("directory/" + id);
        assertThat(shown()).contains("登録簿に対応可否の情報はありません", "受付時間は登録されていません", "電話番号は未登録です", "2026年6月1日");
    }

    @Test
    void whoeverKnowsTheNumberTellsIt() {
        FacilityId id = sample(Map.of(), "");
        enter(MEMBER);
        open("directory/" + id);
        TextField phone = _get(TextField.class, spec -> spec.withLabel(word("directory.phone")));
        Button tell = _get(Button.class, spec -> spec.withText(word("directory.phone.tell.do")));
        _setValue(phone, "12");
        _click(tell);
        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).isEqualTo(word("directory.refused.phone"));
        _setValue(phone, "0235-00-0009");
        _setValue(_get(TextArea.class), "<img src=x onerror=alert(1)>");
        _click(tell);
        assertThat(shown()).contains(word("directory.phone.thanks"));
        enter(CURATOR);
        open("directory/numbers");
        assertThat(shown()).contains("0235-00-0009", "<img src=x onerror=alert(1)>");
    }

    @Test
    void whateverIsTypedIsAnsweredWithinThePage() {
        enter(MEMBER);
        NaughtyStrings.all().stream()
                .filter(naughty -> naughty.hashCode() % 16 == 0)
                .forEach(naughty -> {
                    SearchAddress typed =
                            SearchAddress.of(QueryParameters.empty()).text(naughty);
                    UI.getCurrent().navigate(DirectoryView.class, typed.parameters());
                    assertThat(_find(Paragraph.class, spec -> spec.withClasses("summary")))
                            .as(naughty)
                            .hasSize(1);
                });
    }

    @Test
    void anUnknownFacilityIsNotFoundAndNonsenseInTheAddressIsPassedOver() {
        enter(MEMBER);
        open("directory/" + Ids.next());
        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
        open("directory?from=x,y,z&order=?&kind=%27;drop&town=&view=1");
        assertThat(_get(H1.class).getText()).isEqualTo(word("directory.title"));
    }

    @Test
    void everyScreenSpeaksEnglish() {
        enter(CURATOR, Locale.ENGLISH);
        for (String screen : List.of("directory", "directory/import", "directory/numbers", "finder")) {
            open(screen);
            assertThat(shown()).as(screen).doesNotContain("!directory.").doesNotContain("!finder.");
        }
        open("directory");
        assertThat(shown()).contains("Tsuruoka", "Pharmacy");
    }
}
