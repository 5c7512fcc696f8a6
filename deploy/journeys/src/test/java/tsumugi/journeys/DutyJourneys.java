package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Tonight's board: typed in the morning, called from in the night.
@Journey
class DutyJourneys {

    private static final ZoneId HERE = ZoneId.of("Asia/Tokyo");

    @Test
    void whatTheClerkPastesIsOneTapAwayOnANursesPhone(Visitors visitors) {
        var nurse = visitors.thumb().signIn("nurse");
        nurse.open("/duty");
        var base = visitors.wide().signIn("base");
        base.open("/duty");
        base.button("表から貼り付ける").click();
        var today = LocalDate.now(HERE);
        var day = today.getMonthValue() + "/" + today.getDayOfMonth();
        base.field("当番の表").fill("""
                日付\t時間\t種別\t地域\t当番薬局\t電話番号\t対応
                %s\t0:00～24:00\t薬局\t庄内町\tからむし薬局（見本）\t0234-00-2699\t電話のみ
                \t夜間\t歯科\t鶴岡市\tいとぐるま歯科（見本）\t0235-00-1401\t
                """.formatted(day));
        assertThat(base.page().getByText("載せられる行は1行、直す行は1行、すでにある行は0行です。")).isVisible();
        base.button("当番表に載せる").click();
        assertThat(base.page().getByText("1件を当番表に載せました。")).isVisible();

        // The open board hears of it by itself.
        var number = nurse.page().locator("main a[href='tel:0234002699']");
        assertThat(number.first()).isVisible();
        nurse.open("/");
        assertThat(number).isVisible();
        assertThat(nurse.page().locator("main .tonight").getByText("からむし薬局（見本）"))
                .isVisible();
    }
}
