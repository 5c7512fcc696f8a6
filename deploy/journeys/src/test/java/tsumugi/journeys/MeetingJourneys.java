package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Meetings: planned, answered, taken into one's own calendar.
@Journey
class MeetingJourneys {

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    @Test
    void anOrganiserPlansAMeetingAndMembersSayWhetherTheyCome(Visitors visitors) throws IOException {
        var base = visitors.wide().signIn("base");
        var title = Writing.title("冬の事例検討会");
        plan(base, title);
        var address = base.page().url();

        var nurse = visitors.phone().signIn("nurse").open(address);
        nurse.button("出席する").click();
        assertThat(nurse.page().locator(".mine")).containsText("出席");
        assertThat(nurse.page().locator(".who-comes")).containsText("斎藤 芳江");
        assertThat(base.page().locator(".who-comes")).containsText("斎藤 芳江");

        nurse.button("欠席する").click();
        assertThat(nurse.page().locator(".mine")).containsText("欠席");

        var file = nurse.page().waitForDownload(() -> nurse.link("自分の予定表に入れる").click());
        assertThat(file.suggestedFilename()).endsWith(".ics");
        assertThat(Files.readString(file.path()).replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:" + title);

        nurse.open("/meetings");
        nurse.link("一覧").click();
        var line = nurse.page().getByRole(AriaRole.LISTITEM).filter(new FilterOptions().setHasText(title));
        assertThat(line).isVisible();
    }

    private static void plan(Visitor organiser, String title) {
        organiser.open("/meetings");
        organiser.link("会合を計画する").last().click();
        organiser.field("会（シリーズ）").click();
        organiser.page().locator("vaadin-combo-box-item").first().click();
        organiser.field("題名").fill(title);
        organiser.typeDay(
                "日付", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(12).format(AS_TYPED));
        organiser.typeTime("開始", "18:30");
        organiser.field("場所").fill("つむぎ会館（見本）");
        organiser.button("計画する").click();
        organiser.page().waitForURL(Pattern.compile("/meetings/[0-9a-f-]{36}$"));
        assertThat(organiser.heading()).hasText(title);
    }

    @Test
    void theCalendarShowsTheYearsMeetingsAndItsHolidays(Visitors visitors) {
        var nurse = visitors.wide().signIn("nurse").open("/meetings");
        assertThat(nurse.page().locator("table.month")).isVisible();
        assertThat(nurse.link("会合を計画する")).hasCount(0);

        nurse.link("一覧").click();
        nurse.link("終わった会合も見る").click();
        assertThat(nurse.page().locator("li.row")).not().hasCount(0);
    }

    @Test
    void theProgrammeCountsTheYearsGatherings(Visitors visitors) {
        var base = visitors.wide().signIn("base").open("/meetings/programme");
        assertThat(base.page().getByText("多職種の会合").first()).isVisible();
        assertThat(base.page().getByText(Pattern.compile("\\d+ / 4回")).first()).isVisible();
    }
}
