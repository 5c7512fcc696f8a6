package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// At the door of a meeting: a borrowed tablet, a projector, and nobody's own session on either.
@Journey
class DeskJourneys {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Test
    void aVolunteerChecksPeopleInOnABorrowedTabletUntilTheOrganiserEndsIt(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var meeting = planForTheNextHour(base);
        var nurse = visitors.phone().signIn("nurse").open(meeting);
        nurse.button("出席する").click();
        assertThat(nurse.page().locator(".mine")).containsText("出席");

        base.button("受付を始める").click();
        var tablet = visitors.phone();
        enter(tablet, base.page().locator(".ticket .code").textContent());
        tablet.page().waitForURL(Pattern.compile("/desk/reception$"));

        tablet.field("お名前でさがす").fill("さいとう");
        row(tablet, "斎藤 芳江").locator("[data-do=IN]").click();
        assertThat(tablet.page().locator(".turnout .number")).hasText("出席 1人");
        tablet.field("お名前でさがす").fill("");
        tablet.page().locator("details.walk-in summary").click();
        tablet.field("お名前(?!で)").fill("実習 一郎");
        tablet.page().locator("details.walk-in vaadin-button").click();
        assertThat(tablet.page().locator(".turnout .number")).hasText("出席 2人");

        assertThat(base.page().locator(".turnout .number")).hasText("出席 2人");
        tablet.expecting("404").page().navigate("/feed");
        assertThat(tablet.heading()).hasText("このページは見つかりません");
        tablet.page().navigate("/");
        assertThat(row(tablet, "実習 一郎")).isVisible();

        var second = visitors.phone();
        enter(second, base.page().locator(".ticket .code").textContent());
        assertThat(second.page().getByRole(AriaRole.ALERT)).containsText("別の端末で使われています");

        base.button("終える").click();
        assertThat(tablet.page().locator(".desk-door [role=status]")).containsText("終わりました");
        tablet.page().navigate("/desk/reception");
        assertThat(tablet.field("利用者名")).isVisible();
    }

    @Test
    void theProjectorGoesThroughTheAgendaByTheRemotesKeys(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        planForTheNextHour(base);
        base.button("発表用の画面を出す").click();
        var screen = visitors.wide();
        enter(screen, base.page().locator(".ticket .code").textContent());
        screen.page().waitForURL(Pattern.compile("/desk/present$"));
        screen.heading().waitFor();

        screen.page().keyboard().press("PageDown");
        assertThat(screen.heading()).hasText("夜間の連絡");
        screen.page().waitForURL(Pattern.compile("point=1$"));
        screen.page().reload();
        assertThat(screen.heading()).hasText("夜間の連絡");
        screen.page().keyboard().press("PageUp");
        assertThat(screen.heading()).not().hasText("夜間の連絡");
        assertThat((boolean) screen.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    static void enter(Visitor device, String code) {
        device.open("/desk");
        device.field("コード|Code").fill(code);
        device.page().locator("form button[type=submit]").click();
    }

    private static Locator row(Visitor desk, String name) {
        return desk.page().locator("li.comer").filter(new FilterOptions().setHasText(name));
    }

    /// @return its address
    static String planForTheNextHour(Visitor organiser) {
        var start = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).plusHours(1);
        organiser.open("/meetings/plan");
        organiser.field("会（シリーズ）").click();
        organiser.page().locator("vaadin-combo-box-item").first().click();
        organiser.field("題名").fill(Writing.title("受付のある会"));
        organiser.typeDay("日付", start.format(DAY));
        organiser.typeTime("開始", start.format(TIME));
        organiser.field("場所").fill("つむぎ会館（見本）");
        organiser.page().locator(".agenda-line vaadin-text-field input").first().fill("夜間の連絡");
        organiser.button("計画する").click();
        organiser.page().waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        return organiser.page().url();
    }
}
